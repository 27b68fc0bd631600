package io.certwatch.catalogue.edition;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an edition since it was published.
 *
 * @param changes what it changed when it was published
 * @param inForceSince midnight in China of the day from which it binds; nothing before that day, or if it never binds
 * @param withdrawal why it no longer holds, if so
 * @param latest the step that its revision stands for
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

    /** By the edition that says so. */
    public record Withdrawal(EditionId by, String reason, Instant at) {}

    public Published {
        changes = List.copyOf(changes);
    }

    static Published at(Instant at, List<Change.Summary> changes) {
        return new Published(at, changes, null, null, Step.PUBLISHED);
    }

    /** Of an edition that is published on its day or later. */
    Published bindingSince(Instant midnight) {
        return new Published(at, changes, midnight, withdrawal, latest);
    }

    Published cameIntoForce(Instant midnight) {
        return new Published(at, changes, midnight, withdrawal, Step.CAME_INTO_FORCE);
    }

    Published withdrawn(Withdrawal newWithdrawal) {
        return new Published(at, changes, inForceSince, newWithdrawal, Step.WITHDRAWN);
    }
}
