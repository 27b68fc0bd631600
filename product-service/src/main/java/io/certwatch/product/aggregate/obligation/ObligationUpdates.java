package io.certwatch.product.aggregate.obligation;

import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.Transition.Kind;
import io.certwatch.product.engine.Explanation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds obligations that keep their status but no longer match their last event, so that every change that
 * integrators can see has an event and a revision.
 *
 * @param before the obligations before this step
 * @param context whether something outside the obligation that its event shows has changed: about its product, or the
 *   decision
 */
public record ObligationUpdates(List<Obligation> before, Predicate<Obligation> context, Cause cause, Instant at) {

    /** For a product that had no events yet. */
    public static ObligationUpdates none(Cause cause, Instant at) {
        return new ObligationUpdates(List.of(), _ -> false, cause, at);
    }

    public Optional<Transition> update(Obligation now) {
        return before.stream()
                .filter(known -> known.id().equals(now.id()))
                .findFirst()
                .flatMap(known -> Optional.ofNullable(kind(known.requirement(), now))
                        .map(kind -> new Transition(
                                kind,
                                now.status(),
                                now.update(at),
                                cause,
                                at,
                                why(kind, known.requirement(), now.requirement()),
                                null)));
    }

    private @Nullable Kind kind(Requirement known, Obligation now) {
        var requirement = now.requirement();
        if (!Objects.equals(requirement.due(), known.due())) return Kind.RESCHEDULED;
        if (!requirement.key().equals(known.key())) return Kind.CARRIED;
        return requirement.equals(known) && !context.test(now) ? null : Kind.UPDATED;
    }

    /** A plan has a last day by which it is to be done; what is listed without one is not to be sold from a day on. */
    private static Explanation explainNewDay(Requirement before, Requirement now) {
        return now.due() == null || now.duePlanned()
                ? Explanation.of("obligation.rescheduled", lastDay(before), lastDay(now))
                : Explanation.of("obligation.rescheduled.since", firstDay(before), firstDay(now));
    }

    private static Object lastDay(Requirement requirement) {
        var due = requirement.due();
        return due == null ? Explanation.of("obligation.due.market.entry") : due.minusDays(1);
    }

    private static Object firstDay(Requirement requirement) {
        var due = requirement.due();
        return due == null ? Explanation.of("obligation.due.market.entry.day") : due;
    }

    private static @Nullable Explanation why(Kind kind, Requirement before, Requirement now) {
        return switch (kind) {
            case RESCHEDULED -> explainNewDay(before, now);
            case CARRIED -> Explanation.of("obligation.carried", before.citation(), now.citation());
            case UPDATED, ANSWERED, OPENED, DUE_SOON, IN_PROGRESS, SATISFIED, WAIVED, LIFTED, REOPENED -> null;
        };
    }
}
