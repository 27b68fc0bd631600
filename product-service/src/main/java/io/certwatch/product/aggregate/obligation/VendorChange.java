package io.certwatch.product.aggregate.obligation;

import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.ObligationState.Open;
import io.certwatch.product.aggregate.obligation.Transition.Kind;
import io.certwatch.product.engine.Explanation;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Another vendor has to act: the obligation is opened for them, or reported as in progress. One that is reopened in
 * the same step is published as that, with the change of vendor as a reason.
 */
public record VendorChange(
        @Nullable String before, @Nullable String now, Cause cause, Instant at) {

    public Optional<Transition> handOver(Obligation obligation) {
        if (Objects.equals(before, now) || !obligation.state().unfinished()) {
            return Optional.empty();
        }
        var kind = obligation.state() instanceof Open ? Kind.OPENED : Kind.IN_PROGRESS;
        return Optional.of(
                new Transition(kind, obligation.status(), obligation.handedOver(cause, at), cause, at, why(), null));
    }

    Transition explain(Transition transition) {
        if (Objects.equals(before, now) || transition.kind() != Kind.REOPENED) {
            return transition;
        }
        var other = transition.why();
        return transition.because(other == null ? why() : Explanation.of("obligation.both", other, why()));
    }

    private Explanation why() {
        if (before == null) return Explanation.of("obligation.vendor.named");
        return Explanation.of(now == null ? "obligation.vendor.removed" : "obligation.vendor.changed");
    }
}
