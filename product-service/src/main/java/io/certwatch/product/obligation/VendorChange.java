package io.certwatch.product.obligation;

import io.certwatch.product.assessment.Cause;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.obligation.ObligationState.Open;
import io.certwatch.product.obligation.Transition.Kind;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Another vendor has to do what is left: they are told as if it had been opened for them, or that it is under way. What is opened again
 * in the same step is told as that, and says that the vendor has changed.
 */
public record VendorChange(@Nullable String before, @Nullable String now, Cause cause, Instant at) {

    public Optional<Transition> handOver(Obligation obligation) {
        if (Objects.equals(before, now) || !obligation.state().unfinished()) {
            return Optional.empty();
        }
        var kind = obligation.state() instanceof Open ? Kind.OPENED : Kind.IN_PROGRESS;
        return Optional.of(new Transition(
                kind, obligation.status(), obligation.handedOver(cause, at), cause, at, why(), null));
    }

    Transition explain(Transition transition) {
        if (Objects.equals(before, now) || transition.kind() != Kind.REOPENED) {
            return transition;
        }
        var other = transition.why();
        return transition.because(other == null ? why() : Explanation.of("obligation.both", other, why()));
    }

    private Explanation why() {
        return Explanation.of(before == null ? "obligation.vendor.named" : "obligation.vendor.changed");
    }
}
