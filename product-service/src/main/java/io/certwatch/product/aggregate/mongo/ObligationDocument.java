package io.certwatch.product.aggregate.mongo;

import static java.util.Objects.requireNonNull;

import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.AcceptedProof;
import io.certwatch.product.aggregate.obligation.Countdown;
import io.certwatch.product.aggregate.obligation.Countdown.Reminder;
import io.certwatch.product.aggregate.obligation.Cover;
import io.certwatch.product.aggregate.obligation.EndedAnswer;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationBuilder;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.obligation.ObligationState.InProgress;
import io.certwatch.product.aggregate.obligation.ObligationState.Lifted;
import io.certwatch.product.aggregate.obligation.ObligationState.Open;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import io.certwatch.product.aggregate.obligation.Requirement;
import io.certwatch.product.aggregate.obligation.SatisfiedBy;
import io.certwatch.product.aggregate.obligation.Transition.LastStep;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.engine.Explanation;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as stored. Public because the driver's codec for records requires it.
 *
 * @param progress also the application that led to the certificate, once there is one
 * @param certificate of the register that satisfies it
 * @param proof of the company that satisfies it
 * @param proofs of the company that people accepted; null if none
 * @param otherListing for whom and what the register lists the number of the proof; null if that is the product
 * @param announced null while no days are counted
 * @param watchedDay after which its state can change: the due day while something is to be done, the last day of what
 *   satisfies it or of its waiver; null if there is none
 */
@RecordBuilder
public record ObligationDocument(
        String id,
        Requirement requirement,
        ObligationState.Status status,
        @Nullable InProgress progress,
        ObligationState.Satisfied.@Nullable Certified certificate,
        @Nullable AcceptedProof proof,
        @Nullable Waived waiver,
        long revision,
        Cause openedBy,
        Instant openedAt,
        @Nullable Instant reopenedAt,
        Instant changedAt,
        @Nullable Integer announced,
        @Nullable LocalDate watchedDay,
        @Nullable List<Reminder> reminders,
        @Nullable VendorAnswer answer,
        @Nullable EndedAnswer endedAnswer,
        @Nullable String confirmedCertificate,
        @Nullable Cover cover,
        @Nullable List<AcceptedProof> proofs,
        @Nullable Explanation otherListing,
        @Nullable LastStep lastStep) {

    /** Statuses in which a vendor still has something to do. */
    public static final List<String> UNFINISHED =
            List.of(ObligationState.Status.OPEN.name(), ObligationState.Status.IN_PROGRESS.name());

    public static ObligationDocument of(Obligation obligation) {
        var state = obligation.state();
        return ObligationDocumentBuilder.builder()
                .id(obligation.id().toString())
                .requirement(obligation
                        .requirement()
                        .withDue(DueDay.toStored(obligation.requirement().due())))
                .status(state.status())
                .progress(state instanceof InProgress progress ? progress : obligation.application())
                .certificate(state instanceof Satisfied satisfied ? satisfied.certificate() : null)
                .proof(state instanceof Satisfied satisfied ? satisfied.proof() : null)
                .waiver(state instanceof Waived waiver ? waiver : null)
                .revision(obligation.revision())
                .openedBy(obligation.openedBy())
                .openedAt(obligation.openedAt())
                .reopenedAt(obligation.reopenedAt())
                .changedAt(obligation.changedAt())
                .announced(state.countsDown() ? obligation.countdown().announced() : null)
                .watchedDay(findWatchedDay(obligation))
                .reminders(state.countsDown() ? obligation.countdown().reminders() : null)
                .answer(obligation.answer())
                .endedAnswer(obligation.endedAnswer())
                .confirmedCertificate(obligation.confirmedCertificate())
                .cover(obligation.cover())
                .proofs(obligation.proofs().isEmpty() ? null : obligation.proofs())
                .otherListing(obligation.otherListing())
                .lastStep(obligation.lastStep())
                .build();
    }

    private static @Nullable LocalDate findWatchedDay(Obligation obligation) {
        return switch (obligation.state()) {
            case Open _, InProgress _ ->
                DueDay.toStored(obligation.requirement().due());
            case Satisfied(var by) -> by.validUntil();
            case Waived waiver -> waiver.until();
            case Lifted _ -> null;
        };
    }

    public Obligation toObligation() {
        return ObligationBuilder.builder()
                .id(UUID.fromString(id))
                .requirement(required())
                .state(state())
                .revision(revision)
                .openedBy(openedBy)
                .openedAt(openedAt)
                .reopenedAt(reopenedAt)
                .changedAt(changedAt)
                .application(status == ObligationState.Status.IN_PROGRESS ? null : progress)
                .countdown(countdown())
                .answer(answer)
                .endedAnswer(endedAnswer)
                .confirmedCertificate(confirmedCertificate)
                .cover(cover)
                .proofs(proofs == null ? List.of() : proofs)
                .otherListing(otherListing)
                .lastStep(lastStep)
                .build();
    }

    private Requirement required() {
        return requirement.withDue(DueDay.read(requirement.due()));
    }

    private Countdown countdown() {
        return announced == null ? Countdown.NONE : new Countdown(announced, requireNonNull(reminders));
    }

    private ObligationState state() {
        return state(status, progress, certificate == null ? proof : certificate, waiver);
    }

    public static ObligationState state(
            ObligationState.Status status,
            @Nullable InProgress progress,
            @Nullable SatisfiedBy satisfiedBy,
            @Nullable Waived waiver) {
        return switch (status) {
            case OPEN -> new Open();
            case IN_PROGRESS -> requireNonNull(progress);
            case SATISFIED -> new Satisfied(requireNonNull(satisfiedBy));
            case WAIVED -> requireNonNull(waiver);
            case LIFTED -> new Lifted();
        };
    }
}
