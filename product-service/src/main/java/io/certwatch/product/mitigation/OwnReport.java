package io.certwatch.product.mitigation;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The company told the authority by itself.
 *
 * @param on the day, in China
 * @param authority that was told
 * @param unknownBefore whether the authority did not know of it before, as a person states; null if nobody does
 */
public record OwnReport(
        LocalDate on, String authority, @Nullable Boolean unknownBefore, Attribution stated) {

    boolean says(StatedMitigation.StatedReport given) {
        return on.equals(given.on())
                && authority.equals(given.authority())
                && Objects.equals(unknownBefore, given.unknownBefore());
    }
}
