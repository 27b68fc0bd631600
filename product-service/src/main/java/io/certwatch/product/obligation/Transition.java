package io.certwatch.product.obligation;

import io.certwatch.product.assessment.Cause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An obligation changed its state, which is what the world is told; {@code obligation} is as it stands afterwards.
 *
 * @param from the state before, none for one that is new
 */
public record Transition(Kind kind, State.@Nullable Status from, Obligation obligation, Cause cause, Instant at) {

    public enum Kind { OPENED, DUE_SOON, IN_PROGRESS, SATISFIED, WAIVED, LIFTED, REOPENED }
}
