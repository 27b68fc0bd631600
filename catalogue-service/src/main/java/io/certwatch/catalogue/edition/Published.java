package io.certwatch.catalogue.edition;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of an edition since its publication.
 *
 * @param changes what it changed when it was published
 * @param inForceSince midnight in China (UTC+8) of its effective date; null before that day, or if it never becomes binding
 * @param withdrawal null if it is not withdrawn
 * @param latest the step that created the current revision
 */
public record Published(
        Instant at,
        List<Change.Summary> changes,
        @Nullable Instant inForceSince,
        @Nullable Withdrawal withdrawal,
        Step latest) {

    public enum Step {
        PUBLISHED,
        CAME_INTO_FORCE,
        WITHDRAWN
    }

    /** @param by the edition that withdraws this one */
    public record Withdrawal(EditionId by, String reason, Instant at) {}

    public Published {
        changes = List.copyOf(changes);
    }

    static Published at(Instant at, List<Change.Summary> changes) {
        return new Published(at, changes, null, null, Step.PUBLISHED);
    }

    /** For an edition that is published on or after its effective date. */
    Published bindingSince(Instant midnight) {
        return new Published(at, changes, midnight, withdrawal, latest);
    }

    Published cameIntoForce(Instant midnight) {
        return new Published(at, changes, midnight, withdrawal, Step.CAME_INTO_FORCE);
    }

    Published withdraw(Withdrawal newWithdrawal) {
        return new Published(at, changes, inForceSince, newWithdrawal, Step.WITHDRAWN);
    }
}
