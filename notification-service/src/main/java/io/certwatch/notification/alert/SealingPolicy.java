package io.certwatch.notification.alert;

import io.certwatch.notification.alert.CollectionProgress.Announced;
import java.time.Duration;
import java.time.Instant;

/**
 * How long an alert waits for more lines.
 *
 * @param window registrations within one such stretch of time are one alert
 * @param quiet no line for so long means that none is on its way
 * @param bound the wait, after a run or an import is through, for lines it announced
 * @param silence the wait, without a line, for a run that never says it is through
 * @param importSilence the same for an import, which goes from its first row to its last and takes its time
 * @param capacity lines in one message
 */
public record SealingPolicy(Duration window, Duration quiet, Duration bound, Duration silence, Duration importSilence, int capacity) {

    AlertCause windowOf(AlertCause.Kind kind, Instant at) {
        var start = Math.floorDiv(at.toEpochMilli(), window.toMillis()) * window.toMillis();
        return new AlertCause(kind, Instant.ofEpochMilli(start).toString());
    }

    /** When the alert may be sealed if nothing else happens. What is full waits, too, until a run is through: then it can say of how many parts it is one. */
    Instant sealAt(CollectionProgress progress) {
        if (progress.arrived() >= capacity && (progress.announced() != null || !progress.cause().isRun())) {
            return Instant.EPOCH;
        }
        if (progress.cause().kind() == AlertCause.Kind.SOURCE) {
            return Instant.EPOCH; // it is all there from the beginning
        }
        var settled = progress.lastLineAt().plus(quiet);
        if (progress.cause().kind() == AlertCause.Kind.REMINDER) {
            return settled.plus(window); // one look at the day tells them page by page
        }
        if (!progress.cause().isRun()) {
            return latest(settled, Instant.parse(progress.cause().id()).plus(window));
        }
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
        if (soFar == announced.count()) {
            return Instant.EPOCH;
        }
        // More than announced: a straggler of an earlier part, or of a run that counts differently.
        return soFar > announced.count() ? settled : latest(settled, announced.at().plus(bound));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
