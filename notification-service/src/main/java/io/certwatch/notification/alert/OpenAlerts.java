package io.certwatch.notification.alert;

import io.certwatch.notification.alert.CollectionProgress.Announced;
import java.time.Instant;
import java.util.Optional;

/** Alerts that collect lines. Every operation is one atomic update and idempotent. */
public interface OpenAlerts {

    /** False if the alert exists already. */
    boolean begin(Alert alert, int linesBefore, Instant dueAt);

    /** Also of a sealed alert; empty if the alert does not exist. */
    Optional<CollectionProgress> progress(AlertId id);

    /** Empty if the alert does not exist, or accepts no more lines and does not contain this one. */
    Optional<CollectionProgress> add(AlertId id, AlertLine line, Instant now, int capacity);

    /** Empty if the alert is not collecting. */
    Optional<CollectionProgress> announce(AlertId id, Announced announced);

    /** Removes the lines of an obligation unless the alert is planned or sent. */
    void takeOut(AlertId id, String obligation);

    /**
     * Replaces the unsent lines of the obligation by this line's data; they keep their revision and reason.
     */
    void revise(AlertId id, AlertLine line);

    /** Schedules the next check; does nothing if a completion was announced after {@code checked} was read. */
    void setDue(CollectionProgress checked, Instant at);
}
