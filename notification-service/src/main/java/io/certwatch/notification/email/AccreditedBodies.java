package io.certwatch.notification.email;

import static io.certwatch.notification.email.LetterTexts.MESSAGES;

import io.certwatch.law.EntryFamily;
import io.certwatch.law.body.RecognisedBodies;
import io.certwatch.law.body.Route;
import io.certwatch.platform.text.Language;
import java.util.Arrays;
import java.util.List;

/** Sentences about who certifies and tests. */
record AccreditedBodies(RecognisedBodies known) {

    /** A sentence for each part of the catalogue among the entries: who tests, then who certifies. */
    List<String> sentences(List<LetterRow> rows, Language language) {
        return Arrays.stream(EntryFamily.values())
                .filter(family -> rows.stream()
                        .anyMatch(row -> EntryFamily.of(row.code())
                                .filter(family::equals)
                                .isPresent()))
                .filter(family -> !known.of(family).isEmpty())
                .map(family -> sentence(family, language))
                .toList();
    }

    private String sentence(EntryFamily family, Language language) {
        var named = known.of(family).stream()
                .map(body -> MESSAGES.text(
                        language,
                        body.route() == Route.CERTIFICATION ? "bodies.certification" : "bodies.testing",
                        body.name().in(language)))
                .toList();
        var key = family == EntryFamily.NETWORK_CRITICAL_EQUIPMENT ? "bodies.cne" : "bodies.scp";
        return MESSAGES.text(language, key, String.join(MESSAGES.text(language, "bodies.separator"), named));
    }
}
