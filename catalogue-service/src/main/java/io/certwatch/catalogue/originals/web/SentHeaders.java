package io.certwatch.catalogue.originals.web;

import io.certwatch.catalogue.source.Arrival;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** The headers of a request that describe its body (RFC 9110); headers about the sender are not stored. */
public final class SentHeaders {

    private static final Set<String> DESCRIBING = Set.of(
            "content-type",
            "content-length",
            "content-encoding",
            "content-language",
            "content-location",
            "content-disposition",
            "content-digest",
            "repr-digest",
            "last-modified",
            "etag");
    private static final int LONGEST_NAME = 200;

    private SentHeaders() {}

    /** The file name in {@code Content-Disposition}, without folders. */
    public static Arrival arrival(HttpHeaders headers) {
        Map<String, List<String>> kept = new TreeMap<>();
        headers.forEach((name, values) -> {
            var known = name.toLowerCase(Locale.ROOT);
            if (DESCRIBING.contains(known)) kept.put(known, List.copyOf(values));
        });
        return Arrival.ofUpload(name(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION)), kept);
    }

    private static @Nullable String name(@Nullable String disposition) {
        if (disposition == null) return null;
        try {
            var said = ContentDisposition.parse(disposition).getFilename();
            var name = said == null
                    ? ""
                    : said.substring(Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\')) + 1)
                            .strip();
            return name.isEmpty() || name.length() > LONGEST_NAME ? null : name;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
