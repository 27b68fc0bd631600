package io.certwatch.product.product;

import java.util.Set;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toUnmodifiableSet;

/**
 * How many of the products registered were new or changed, and how many were known just so.
 *
 * @param lost those that someone else changed meanwhile, more than once; to be sent again
 * @param unjudged those that could not be judged, whoever sends them how often
 */
public record Registration(int stored, int unchanged, Set<Sku> lost, Set<Sku> unjudged) {

    public static final Registration NOTHING = new Registration(0, 0, Set.of(), Set.of());

    public Registration {
        lost = Set.copyOf(lost);
        unjudged = Set.copyOf(unjudged);
    }

    /** Both, of different products. */
    public Registration and(Registration other) {
        return new Registration(stored + other.stored, unchanged + other.unchanged, both(lost, other.lost), both(unjudged, other.unjudged));
    }

    /** What became at last of those that were lost at first. */
    public Registration retried(Registration then) {
        return new Registration(stored + then.stored, unchanged + then.unchanged, then.lost, both(unjudged, then.unjudged));
    }

    private static Set<Sku> both(Set<Sku> some, Set<Sku> others) {
        return Stream.concat(some.stream(), others.stream()).collect(toUnmodifiableSet());
    }
}
