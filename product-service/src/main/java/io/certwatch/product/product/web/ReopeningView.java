package io.certwatch.product.product.web;

import io.certwatch.platform.author.RecordedBy;
import io.certwatch.product.decision.ProductDecision.Because;
import io.certwatch.product.decision.ProductDecision.Reopening;
import io.certwatch.product.engine.Explanation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision no longer holds for a product; {@code what} names fields of the product or kinds of change of the
 * entry.
 */
public record ReopeningView(
        Because because,
        List<String> what,
        Instant at,
        @Nullable String by,
        @Nullable RecordedBy recordedBy,
        @Nullable String reason,
        Explanation explanation) {

    public static @Nullable ReopeningView of(@Nullable Reopening why) {
        return why == null
                ? null
                : new ReopeningView(
                        why.because(),
                        why.what(),
                        why.at(),
                        why.by(),
                        why.recordedBy(),
                        why.reason(),
                        why.explanation());
    }
}
