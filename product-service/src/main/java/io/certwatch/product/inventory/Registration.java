package io.certwatch.product.inventory;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.certwatch.product.aggregate.Sku;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How many of the registered products were new or changed, and how many were already stored unchanged.
 *
 * @param lost those that somebody else changed more than once meanwhile; the sender has to send them again
 * @param unjudged those whose assessment fails, however often they are sent
 * @param verdicts of the stored and the unchanged ones
 */
public record Registration(int stored, int unchanged, Set<Sku> lost, Set<Sku> unjudged, VerdictCounts verdicts) {

    public static final Registration NOTHING = new Registration(0, 0, Set.of(), Set.of(), VerdictCounts.NONE);

    public Registration {
        lost = Set.copyOf(lost);
        unjudged = Set.copyOf(unjudged);
    }

    /** Adds the counts of other products. */
    public Registration and(Registration other) {
        return new Registration(
                stored + other.stored,
                unchanged + other.unchanged,
                both(lost, other.lost),
                both(unjudged, other.unjudged),
                verdicts.plus(other.verdicts));
    }

    /** Replaces the lost products by the outcome of their retry. */
    public Registration withRetry(Registration then) {
        return new Registration(
                stored + then.stored,
                unchanged + then.unchanged,
                then.lost,
                both(unjudged, then.unjudged),
                verdicts.plus(then.verdicts));
    }

    private static Set<Sku> both(Set<Sku> some, Set<Sku> others) {
        return Stream.concat(some.stream(), others.stream()).collect(toUnmodifiableSet());
    }
}
