package io.certwatch.notification.sealing;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.CollectionProgress;
import io.certwatch.notification.alert.CollectionProgress.Announced;
import io.certwatch.notification.alert.ObligationChange;
import java.time.Duration;
import java.time.Instant;

/**
 * How long an alert waits for more lines before it is sealed.
 *
 * @param window registrations for one vendor within this time are collected in one alert
 * @param quiet an alert is sealed after this time without a new line
 * @param bound longest wait for the announced lines after their run or import has completed
 * @param silence longest wait for the next line of a run that does not report its completion
 * @param importSilence {@code silence} for an import, which reads its file row by row
 * @param capacity lines per message
 */
public record SealingPolicy(
        Duration window, Duration quiet, Duration bound, Duration silence, Duration importSilence, int capacity) {

    /** The cause of the alert that tells a change: a run or import, or a day or window that collects what belongs to none. */
    public AlertCause causeOf(ObligationChange change) {
        if (change.transition() == ObligationChange.Transition.DUE_SOON) return AlertCause.reminder(change.at());
        var cause = change.cause();
        return cause.reportsCompletion() ? cause : windowOf(cause.kind(), change.at());
    }

    public AlertId alertOf(ObligationChange change) {
        return AlertId.of(change.company(), causeOf(change), change.vendor());
    }

    AlertCause windowOf(AlertCause.Kind kind, Instant at) {
        var start = Math.floorDiv(at.toEpochMilli(), window.toMillis()) * window.toMillis();
        return new AlertCause(kind, Instant.ofEpochMilli(start).toString());
    }

    /** When to seal the alert if no more lines arrive. A full alert of a run also waits for its completion, to state the number of parts. */
    Instant sealAt(CollectionProgress progress) {
        if (progress.arrived() >= capacity
                && (progress.announced() != null || !progress.cause().reportsCompletion())) {
            return Instant.EPOCH;
        }
        if (progress.cause().completesAtOnce()) return Instant.EPOCH;
        var settled = progress.lastLineAt().plus(quiet);
        if (progress.cause().kind() == AlertCause.Kind.REMINDER) {
            return settled.plus(window); // the daily sweep reports them in batches
        }
        if (!progress.cause().reportsCompletion())
            return latest(settled, Instant.parse(progress.cause().id()).plus(window));
        var announced = progress.announced();
        if (announced == null || progress.arrived() == 0) {
            return progress.lastLineAt().plus(silenceOf(progress.cause().kind()));
        }
        return sealAt(progress.soFar(), announced, settled);
    }

    private Duration silenceOf(AlertCause.Kind kind) {
        return kind == AlertCause.Kind.IMPORT ? importSilence : silence;
    }

    private Instant sealAt(int soFar, Announced announced, Instant settled) {
        if (soFar == announced.count()) return Instant.EPOCH;
        // More than announced: a late line of an earlier part, or of a run that counts differently.
        return soFar > announced.count()
                ? settled
                : latest(settled, announced.at().plus(bound));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
