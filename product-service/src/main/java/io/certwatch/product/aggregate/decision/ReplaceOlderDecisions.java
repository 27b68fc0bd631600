package io.certwatch.product.aggregate.decision;

import io.certwatch.product.aggregate.decision.Decision.Ending;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Of all decisions about one entry for the same products, keeps the one that prevails, in whatever order they were
 * stored; of two made at the same moment, every instance ends the same one. It can be repeated: a decision that a
 * crash left in place is ended when the newer one, or its end, is applied, so that revoking the newer one does not
 * restore it.
 */
public record ReplaceOlderDecisions(Decisions decisions) {

    /** Ends this decision if another prevails over it. */
    public void replacedBy(Decision decision) {
        replacedBy(decision.company(), List.of(decision));
    }

    /** Likewise for decisions of one company, which are read together. */
    public void replacedBy(String company, List<Decision> made) {
        var reaching = decisions.reaching(
                company, made.stream().map(one -> one.extent().key()).toList());
        made.forEach(decision ->
                replacedBy(decision, reaching.getOrDefault(decision.extent().key(), List.of())));
    }

    private void replacedBy(Decision decision, List<Decision> reaching) {
        var same = Stream.concat(Stream.of(decision), reaching.stream())
                .filter(decision::replaces)
                .toList();
        for (var older : same) {
            newest(same).filter(newest -> newest.prevailsOver(older)).ifPresent(newest -> end(older, newest));
        }
    }

    private static Optional<Decision> newest(List<Decision> same) {
        return same.stream().reduce((one, other) -> one.prevailsOver(other) ? one : other);
    }

    /** The older decision may be processed meanwhile, which changes its revision. */
    private void end(Decision older, Decision by) {
        var standing = decisions
                .find(older.company(), older.id())
                .filter(stored -> stored.decision().ending() == null);
        var how = new Ending(Ending.Kind.REPLACED, by.at(), by.by(), by.recordedBy(), by.reason());
        if (standing.isPresent() && !decisions.replace(standing.get().endAsReplaced(how))) {
            end(older, by);
        }
    }
}
