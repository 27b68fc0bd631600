package io.certwatch.product.obligation;

import io.certwatch.product.assessment.Cause;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.obligation.Transition.Kind;
import io.certwatch.product.obligation.Transition.Said;
import org.jspecify.annotations.Nullable;

/** What the newest event of an obligation shows besides the obligation itself, so that it can be published again. */
public record LastStep(
        Kind kind,
        ObligationState.@Nullable Status from,
        Cause cause,
        @Nullable Explanation why,
        @Nullable Said said) {}
