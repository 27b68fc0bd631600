package io.certwatch.notification.alert;

import io.certwatch.notification.alert.CollectionProgress.Announced;
import java.time.Instant;
import java.util.Optional;

/** Alerts that are being collected. Every step is one atomic update, and repeating a step changes nothing. */
public interface OpenAlerts {

    /** False when it has begun already. */
    boolean begin(Alert alert, int linesBefore, Instant lookAgainAt);

    /** Also of an alert that is sealed by now; empty when it never began. */
    Optional<CollectionProgress> progress(AlertId id);

    /** Empty when the alert takes no more lines and does not hold this one, or has not begun. */
    Optional<CollectionProgress> add(AlertId id, AlertLine line, Instant now, int capacity);

    /** Empty when the alert is not collecting. */
    Optional<CollectionProgress> announce(AlertId id, Announced announced);

    /** The lines of an obligation, if nobody has been told them yet. */
    void takeOut(AlertId id, String obligation);

    /**
     * What has changed about an obligation without being news: a line of it that was not sent yet says from now on what this one says, for
     * the reason it already had.
     */
    void revise(AlertId id, AlertLine line);

    void lookAgainAt(AlertId id, Instant at);
}
