package io.certwatch.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Request bodies. */
final class Requests {

    private Requests() {}

    /** The upload form of a reference edition. */
    static String edition(String id) {
        try (var in = Requests.class.getResourceAsStream("/certwatch/reference/edition-" + id + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String contact(String vendor, String email, String language) {
        return """
            {"vendor": "%s", "name": "Compliance desk", "email": "%s", "language": "%s"}\
            """.formatted(vendor, email, language);
    }

    static String product(String sku, String zh, String en, String vendor, String specs) {
        return """
            {"sku": "%s", "name": {"zh": "%s", "en": "%s"}, "model": "%s", "manufacturer": "Acme", "vendor": "%s",
             "specs": {%s}, "market": {"status": "PLANNED", "entryDate": "2027-03-01"}, "usedInCii": false}\
            """.formatted(sku, zh, en, sku, vendor, specs);
    }
}
