package io.certwatch.notification.delivery.email;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What alert messages say of the law and of accredited bodies. */
record LetterFacts(LegalBasis law, AccreditedBodies bodies) {

    static LetterFacts load(JsonMapper json) {
        return new LetterFacts(LegalBasis.load(json), AccreditedBodies.load(json));
    }

    /** The mandatory standards for the kinds of products among the rows. */
    List<String> standards(List<LetterRow> rows) {
        return law.standards().stream()
                .filter(standard -> rows.stream().anyMatch(row -> row.code().startsWith(standard.kind())))
                .map(LegalBasis.Standard::number)
                .toList();
    }
}
