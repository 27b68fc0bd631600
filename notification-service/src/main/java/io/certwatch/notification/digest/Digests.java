package io.certwatch.notification.digest;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.WaitingLines;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Alerts of kind {@link AlertCause.Kind#DIGEST} while they collect. Every operation is atomic and can be repeated. */
public interface Digests {

    /** Lines per digest; more wait for the next one, because a document has a largest size. */
    int CAPACITY = 2_000;

    /**
     * Adds to the digest, and begins it if there is none. False if it is closed or full and does not contain this.
     *
     * @param lines as they are now; what is sent is read again when the digest is due
     */
    boolean add(Alert digest, Instant due, WaitingLines waiting, List<AlertLine> lines);

    /** What the digest took, also after it has been closed. */
    List<WaitingLines> waiting(AlertId digest);

    /** Digests that are due, and those that have ended and of which what waited is not settled yet. */
    List<AlertId> dueDigests(Instant now);

    /** Stores a digest that collects no more; false if it has changed since it was read. */
    boolean close(Alert closed, Instant now);

    /** The message of the digest has ended; what waited has to be settled. */
    void markEnded(AlertId digest, Instant now);

    /** There is nothing left to do for the digest, unless it has a message. */
    void markSettled(AlertId digest);

    /** Makes the open digests due in which lines of the alert about one of these obligations wait. */
    void makeDueNow(AlertId alert, Collection<String> obligations, Instant now);

    /** Makes the open digests of a contact due. */
    void makeDueNow(String company, String contact, Instant now);
}
