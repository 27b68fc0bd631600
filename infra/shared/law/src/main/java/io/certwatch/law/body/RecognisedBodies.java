package io.certwatch.law.body;

import io.certwatch.law.EntryFamily;
import io.certwatch.law.LegalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one source of who certifies and tests, by route and by part of the catalogue. The checklist and the messages form
 * their sentences from it.
 *
 * @param list the first list that was published; the names on it are not known here, so it stands beside every choice
 * @param bodies in the order in which texts name them
 */
public record RecognisedBodies(
        Recognition recognition, PublishedList list, List<Practice> practice, List<RecognisedBody> bodies) {

    public RecognisedBodies {
        practice = List.copyOf(practice);
        bodies = List.copyOf(bodies);
    }

    /**
     * @param by the authorities that recognise bodies jointly
     * @param announcement that says so
     */
    public record Recognition(List<LegalText> by, String announcement, Confidence confidence) {

        public Recognition {
            by = List.copyOf(by);
        }
    }

    /** @param count number of bodies on the list */
    public record PublishedList(String announcement, LocalDate dated, int count, String source) {}

    /**
     * What is usual for a part of the catalogue; the law leaves the choice.
     *
     * @param reportedTo the authority that gets the result of a test
     */
    public record Practice(
            EntryFamily family, Route usualRoute, @Nullable LegalText reportedTo, Confidence confidence) {}

    public List<RecognisedBody> of(EntryFamily family) {
        return bodies.stream().filter(body -> body.worksFor(family)).toList();
    }

    public List<RecognisedBody> of(EntryFamily family, Route route) {
        return of(family).stream().filter(body -> body.route() == route).toList();
    }

    /** The short name of a body, whichever of its names was written; a body that is not known is called as written. */
    public String shortNameOf(String written) {
        var name = written.strip();
        return bodies.stream()
                .filter(one -> one.isCalled(name))
                .map(RecognisedBody::called)
                .findFirst()
                .orElse(name);
    }

    /** Whether a body may work on the route: those that are not known by name may work on either. */
    public boolean mayWorkOn(String called, Route route) {
        var known = bodies.stream().filter(one -> one.isCalled(called)).toList();
        return known.isEmpty() || known.stream().anyMatch(one -> one.route() == route);
    }

    /** Empty if nothing is known of what is usual. */
    public Optional<Practice> usual(EntryFamily family) {
        return practice.stream().filter(one -> one.family() == family).findFirst();
    }
}
