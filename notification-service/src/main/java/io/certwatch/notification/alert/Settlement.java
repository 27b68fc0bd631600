package io.certwatch.notification.alert;

/** How one delivery of an alert ended. */
public enum Settlement {
    REACHED,
    /** It was given up, or its recipient may get no more messages. */
    NOT_REACHED,
    /** Its message was sent, and came back. */
    BOUNCED,
    /** What it had to tell was closed before. */
    NOTHING_LEFT
}
