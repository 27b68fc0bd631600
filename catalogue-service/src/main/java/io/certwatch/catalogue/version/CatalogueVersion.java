package io.certwatch.catalogue.version;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * A state of the catalogue: the revision of each published edition and of the lexicon. A state with the same or newer revisions of
 * all of them includes this one, in whatever order the events arrive (ADR 024).
 */
public record CatalogueVersion(Map<String, Integer> editions, int lexicon) {

    public CatalogueVersion {
        editions = Map.copyOf(editions);
    }

    /** Opaque for clients; only product-service parses it. */
    public String token() {
        var text = new TreeMap<>(editions)
                .entrySet().stream()
                        .map(edition -> ";" + edition.getKey() + "=" + edition.getValue())
                        .collect(joining("", "lexicon=" + lexicon, ""));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
