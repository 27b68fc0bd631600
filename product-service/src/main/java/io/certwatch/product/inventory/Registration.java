package io.certwatch.product.inventory;

import java.util.Set;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toUnmodifiableSet;

/**
 * How many of the products registered were new or changed, and how many were known just so.
 *
 * @param lost those that someone else changed meanwhile, more than once; to be sent again
 */
public record Registration(int stored, int unchanged, Set<Sku> lost) {

    public static final Registration NOTHING = new Registration(0, 0, Set.of());

    public Registration {
        lost = Set.copyOf(lost);
    }

    /** Both, of different products. */
    public Registration and(Registration other) {
        return new Registration(
                stored + other.stored, unchanged + other.unchanged, Stream.concat(lost.stream(), other.lost.stream()).collect(toUnmodifiableSet()));
    }
}
