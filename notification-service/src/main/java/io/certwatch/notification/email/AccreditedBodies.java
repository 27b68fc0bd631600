package io.certwatch.notification.email;

import static io.certwatch.notification.email.LetterTexts.MESSAGES;

import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * The accredited bodies of which a source says what they do for which kind of catalogue entry, and the announcement with the list of all.
 *
 * @param list the first list that was published
 */
record AccreditedBodies(Announced list, List<Body> bodies) {

    /** @param count number of bodies on the list */
    record Announced(String announcement, LocalDate dated, int count, String source) {}

    enum Work {
        CERTIFICATION,
        TESTING
    }

    /**
     * @param kinds the kinds of entries, as entry codes begin: {@code CNE}, {@code SCP}
     * @param seen what the source says of the body; the rest is recalled, and not told to vendors
     */
    record Body(BilingualText name, Work does, List<String> kinds, String source, Set<String> seen) {

        private boolean isSourced() {
            return seen.containsAll(Set.of("name", "does", "kinds"));
        }
    }

    static AccreditedBodies load(JsonMapper json) {
        try (var file = AccreditedBodies.class.getResourceAsStream("/certwatch/reference/accredited-bodies.json")) {
            var all = json.readValue(file, AccreditedBodies.class);
            return new AccreditedBodies(
                    all.list(), all.bodies().stream().filter(Body::isSourced).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sentence for each kind among the entries, the bodies in the order of the file. */
    List<String> sentences(List<LetterRow> rows, Language language) {
        return bodies.stream()
                .flatMap(body -> body.kinds().stream())
                .distinct()
                .filter(kind -> rows.stream().anyMatch(row -> row.code().startsWith(kind + "-")))
                .map(kind -> sentence(kind, language))
                .toList();
    }

    private String sentence(String kind, Language language) {
        var named = bodies.stream()
                .filter(body -> body.kinds().contains(kind))
                .map(body -> MESSAGES.text(
                        language,
                        body.does() == Work.CERTIFICATION ? "bodies.certification" : "bodies.testing",
                        body.name().in(language)))
                .toList();
        var key = kind.equals("CNE") ? "bodies.cne" : "bodies.scp";
        return MESSAGES.text(language, key, String.join(MESSAGES.text(language, "bodies.separator"), named));
    }
}
