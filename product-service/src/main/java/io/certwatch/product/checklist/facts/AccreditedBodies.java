package io.certwatch.product.checklist.facts;

import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The accredited bodies of which a source says what they do for which entries, and the announcement with the list of
 * all.
 *
 * @param list the first list that was published
 */
public record AccreditedBodies(Announced list, List<Body> bodies) {

    public AccreditedBodies {
        bodies = List.copyOf(bodies);
    }

    /** @param count number of bodies on the list */
    public record Announced(String announcement, LocalDate dated, long count, String source) {}

    public enum Work {
        CERTIFICATION,
        TESTING
    }

    /** @param prefixes how the codes of the entries begin that it works for */
    public record Body(Wording name, Work work, List<String> prefixes, String source) {

        boolean worksFor(String entry) {
            return prefixes.stream().anyMatch(prefix -> entry.startsWith(prefix + "-"));
        }

        private Explanation sentence() {
            var called = new Explanation(name.zh(), name.en());
            return Explanation.of(work == Work.CERTIFICATION ? "facts.body.certifies" : "facts.body.tests", called);
        }
    }

    private List<Body> worksFor(String entry) {
        return bodies.stream().filter(body -> body.worksFor(entry)).toList();
    }

    /** The bodies for an entry, and where all are listed. */
    Explanation choice(String entry) {
        var named = worksFor(entry).stream().map(Body::sentence).toList();
        return named.isEmpty()
                ? Explanation.of("facts.bodies.list", list.announcement(), list.count())
                : Explanation.of("facts.bodies", Explanation.list(named), list.announcement(), list.count());
    }

    /** The sources of what is said for an entry. */
    Explanation from(String entry) {
        var sources = worksFor(entry).stream().map(Body::source).distinct();
        return Explanation.of(
                "facts.from.bodies",
                list.announcement(),
                list.dated().toString(),
                String.join(
                        " ", Stream.concat(Stream.of(list.source()), sources).toList()));
    }
}
