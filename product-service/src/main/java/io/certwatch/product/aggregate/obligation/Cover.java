package io.certwatch.product.aggregate.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The newest proof that covered a product and no longer does.
 *
 * @param proof its number
 * @param lastDay the last day, in China, on which it was valid
 */
public record Cover(String proof, LocalDate lastDay) {

    /** The one that lasted longer, so that a proof that ended earlier shortens nothing. */
    static @Nullable Cover newest(@Nullable Cover one, @Nullable Cover other) {
        if (one == null || other == null) return one == null ? other : one;
        return other.lastDay.isAfter(one.lastDay) ? other : one;
    }
}
