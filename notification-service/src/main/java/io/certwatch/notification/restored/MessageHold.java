package io.certwatch.notification.restored;

/**
 * Holds all messages, and the events that lead to them, from the moment at which the database was found to lack what had been read into it,
 * until an operator says up to when people were told. Who unsubscribed may be missing as well.
 */
public interface MessageHold {

    String REASON = "The database was emptied or restored: nothing is sent until contacts and suppressions are back and"
            + " notification.restored.told-until says up to when people were told";

    boolean isOn();

    /** The data is behind. */
    void begin();
}
