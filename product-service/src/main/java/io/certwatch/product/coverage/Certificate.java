package io.certwatch.product.coverage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the published register as its topic last told it; null is what the register does not say.
 *
 * @param models     models, series and ranges of models, as printed
 * @param entry      code in the statutory edition that was in force when it was issued
 * @param validUntil the last day of validity
 */
public record Certificate(
        String number,
        long revision,
        @Nullable String holder,
        @Nullable String product,
        List<String> models,
        @Nullable String entry,
        @Nullable LocalDate issued,
        @Nullable LocalDate validUntil,
        Status status) {

    public enum Status { VALID, SUSPENDED, REVOKED, EXPIRED }

    public Certificate {
        models = List.copyOf(models);
    }
}
