package io.certwatch.notification.email;

import static io.certwatch.notification.email.LetterTexts.MESSAGES;
import static java.util.stream.Collectors.joining;

import io.certwatch.law.EntryFamily;
import io.certwatch.law.body.RecognisedBodies;
import io.certwatch.law.body.Route;
import io.certwatch.platform.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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
        var byRoute = Stream.of(Route.TESTING, Route.CERTIFICATION)
                .filter(route -> !known.of(family, route).isEmpty())
                .map(route -> MESSAGES.text(language, "bodies." + route, joinNames(family, route, language)))
                .collect(joining(MESSAGES.text(language, "bodies.separator")));
        return MESSAGES.text(language, "bodies.of." + family, byRoute);
    }

    private String joinNames(EntryFamily family, Route route, Language language) {
        return known.of(family, route).stream()
                .map(body -> body.name().in(language))
                .collect(joining(MESSAGES.text(language, "missing.separator")));
    }

    /** Who recognises bodies, and where all of them are published. */
    String list(Language language) {
        return MESSAGES.text(
                language,
                "bodies.list",
                known.recognition().by().stream()
                        .map(authority -> authority.in(language))
                        .collect(joining(MESSAGES.text(language, "missing.separator"))),
                AnnouncementNumber.in(language, known.list().announcement()),
                known.list().count());
    }
}
