package io.certwatch.product.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a company states about its own standing.
 *
 * @param reasons why; null only for {@link CiiStanding#UNKNOWN}
 * @param reviewOn the day, in China, on which the statement is to be reviewed
 */
public record CiiStatement(
        CiiStanding standing,
        @Nullable String reasons,
        @Nullable LocalDate reviewOn) {

    static final CiiStatement UNKNOWN = new CiiStatement(CiiStanding.UNKNOWN, null, null);
}
