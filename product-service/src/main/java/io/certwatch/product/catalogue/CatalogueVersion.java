package io.certwatch.product.catalogue;

import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.InvalidField;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A state of the catalogue that catalogue-service has returned to a client: at least these revisions of its editions
 * and of the lexicon (ADR 024).
 */
public record CatalogueVersion(Map<String, Long> editions, int lexicon) {

    private static final Pattern PART = Pattern.compile("[a-z0-9-]{1,200}=[0-9]{1,9}");
    private static final String LEXICON = "lexicon";
    private static final int LONGEST = 16_000;

    public CatalogueVersion {
        editions = Map.copyOf(editions);
    }

    /** @throws InvalidField if catalogue-service cannot have issued the token */
    public static CatalogueVersion read(String token) {
        var revisions = new HashMap<String, Long>();
        for (var part : decode(token).split(";", -1)) {
            if (!PART.matcher(part).matches()) {
                throw neverIssued();
            }
            var end = part.indexOf('=');
            revisions.put(part.substring(0, end), Long.valueOf(part.substring(end + 1)));
        }
        var lexicon = revisions.remove(LEXICON);
        if (lexicon == null) {
            throw neverIssued();
        }
        return new CatalogueVersion(revisions, lexicon.intValue());
    }

    private static String decode(String token) {
        try {
            return token.length() > LONGEST
                    ? ""
                    : new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw neverIssued();
        }
    }

    private static InvalidField neverIssued() {
        return new InvalidField("catalogueVersion", Explanation.of("problem.catalogue-version"));
    }

    boolean reachedBy(LiveCatalogue catalogue) {
        return lexicon <= catalogue.compiled().lexiconRevision()
                && editions.entrySet().stream()
                        .allMatch(edition -> reachedBy(catalogue.editions().get(edition.getKey()), edition.getValue()));
    }

    private static boolean reachedBy(@Nullable Edition edition, long revision) {
        return edition != null && edition.revision() >= revision;
    }
}
