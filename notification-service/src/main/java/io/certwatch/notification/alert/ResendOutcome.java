package io.certwatch.notification.alert;

/** The result of sending an alert again. */
public sealed interface ResendOutcome {

    /** Its messages are being sent, because of this request or an earlier one. */
    record UnderWay(Alert alert) implements ResendOutcome {}

    /** The alert has changed since the caller read it. */
    record Stale() implements ResendOutcome {}

    /** There is nothing to send, or nobody to send it to. */
    record Impossible(Reason reason) implements ResendOutcome {}

    enum Reason {
        /** It is sent by itself when it is complete. */
        COLLECTING,
        NO_VENDOR,
        NO_CONTACT,
        /** None of its obligations is open any more. */
        NOTHING_OPEN
    }
}
