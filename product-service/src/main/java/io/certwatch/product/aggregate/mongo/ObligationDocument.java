package io.certwatch.product.aggregate.mongo;

import static java.util.Objects.requireNonNull;

import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.Countdown;
import io.certwatch.product.aggregate.obligation.Countdown.Reminder;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.obligation.ObligationState.InProgress;
import io.certwatch.product.aggregate.obligation.ObligationState.Lifted;
import io.certwatch.product.aggregate.obligation.ObligationState.Open;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import io.certwatch.product.aggregate.obligation.Requirement;
import io.certwatch.product.aggregate.obligation.Transition.LastStep;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as stored. Public because the driver's codec for records requires it.
 *
 * @param progress also the application that led to the certificate, once there is one
 * @param announced null while no days are counted
 */
public record ObligationDocument(
        String id,
        Requirement requirement,
        ObligationState.Status status,
        @Nullable InProgress progress,
        ObligationState.Satisfied.@Nullable Certified certificate,
        @Nullable Waived waiver,
        long revision,
        Cause openedBy,
        Instant openedAt,
        @Nullable Instant reopenedAt,
        Instant changedAt,
        @Nullable Integer announced,
        @Nullable List<Reminder> reminders,
        @Nullable VendorAnswer answer,
        @Nullable String confirmedCertificate,
        @Nullable LastStep lastStep) {

    /** Statuses in which a vendor still has something to do. */
    public static final List<String> UNFINISHED =
            List.of(ObligationState.Status.OPEN.name(), ObligationState.Status.IN_PROGRESS.name());

    static ObligationDocument of(Obligation obligation) {
        var state = obligation.state();
        return new ObligationDocument(
                obligation.id().toString(),
                obligation
                        .requirement()
                        .withDue(DueDay.stored(obligation.requirement().due())),
                state.status(),
                state instanceof InProgress progress ? progress : obligation.application(),
                state instanceof Satisfied(var certificate) ? certificate : null,
                state instanceof Waived waiver ? waiver : null,
                obligation.revision(),
                obligation.openedBy(),
                obligation.openedAt(),
                obligation.reopenedAt(),
                obligation.changedAt(),
                state.countsDown() ? obligation.countdown().announced() : null,
                state.countsDown() ? obligation.countdown().reminders() : null,
                obligation.answer(),
                obligation.confirmedCertificate(),
                obligation.lastStep());
    }

    public Obligation toObligation() {
        return new Obligation(
                UUID.fromString(id),
                required(),
                state(),
                revision,
                openedBy,
                openedAt,
                reopenedAt,
                changedAt,
                status == ObligationState.Status.IN_PROGRESS ? null : progress,
                countdown(),
                answer,
                confirmedCertificate,
                lastStep);
    }

    private Requirement required() {
        return requirement.withDue(DueDay.read(requirement.due()));
    }

    private Countdown countdown() {
        return announced == null ? Countdown.NONE : new Countdown(announced, requireNonNull(reminders));
    }

    private ObligationState state() {
        return state(status, progress, certificate, waiver);
    }

    public static ObligationState state(
            ObligationState.Status status,
            @Nullable InProgress progress,
            ObligationState.Satisfied.@Nullable Certified certificate,
            @Nullable Waived waiver) {
        return switch (status) {
            case OPEN -> new Open();
            case IN_PROGRESS -> requireNonNull(progress);
            case SATISFIED -> new Satisfied(requireNonNull(certificate));
            case WAIVED -> requireNonNull(waiver);
            case LIFTED -> new Lifted();
        };
    }
}
