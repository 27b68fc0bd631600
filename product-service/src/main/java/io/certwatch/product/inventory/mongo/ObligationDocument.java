package io.certwatch.product.inventory.mongo;

import io.certwatch.product.assessment.Cause;
import io.certwatch.product.obligation.Obligation;
import io.certwatch.product.obligation.Requirement;
import io.certwatch.product.obligation.State;
import io.certwatch.product.obligation.State.InProgress;
import io.certwatch.product.obligation.State.Lifted;
import io.certwatch.product.obligation.State.Open;
import io.certwatch.product.obligation.State.Satisfied;
import io.certwatch.product.obligation.State.Waived;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** An obligation as stored. Public because the driver's codec for records asks for it. */
public record ObligationDocument(
        String id,
        Requirement requirement,
        State.Status status,
        @Nullable String application,
        @Nullable String certificate,
        @Nullable String waivedBy,
        @Nullable String waivedFor,
        long revision,
        Cause openedBy,
        Instant openedAt,
        Instant changedAt) {

    static ObligationDocument of(Obligation obligation) {
        var state = obligation.state();
        return new ObligationDocument(
                obligation.id().toString(),
                obligation.requirement(),
                state.status(),
                state instanceof InProgress(var application) ? application : null,
                state instanceof Satisfied(var certificate) ? certificate : null,
                state instanceof Waived(var by, _) ? by : null,
                state instanceof Waived(_, var reason) ? reason : null,
                obligation.revision(),
                obligation.openedBy(),
                obligation.openedAt(),
                obligation.changedAt());
    }

    Obligation toObligation() {
        return new Obligation(UUID.fromString(id), requirement, state(), revision, openedBy, openedAt, changedAt);
    }

    private State state() {
        return switch (status) {
            case OPEN -> new Open();
            case IN_PROGRESS -> new InProgress(requireNonNull(application));
            case SATISFIED -> new Satisfied(requireNonNull(certificate));
            case WAIVED -> new Waived(requireNonNull(waivedBy), requireNonNull(waivedFor));
            case LIFTED -> new Lifted();
        };
    }
}
