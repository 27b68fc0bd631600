package io.certwatch.catalogue.register;

/** The phase of an import. Nothing is stored before the whole list has been read once. */
public enum Phase {
    /** Its bytes are stored; it waits to be processed. */
    RECEIVED,
    /** The list is read completely, without storing certificates. */
    CHECKING,
    /** The guard has objections; a steward decides whether the list is applied. */
    HELD,
    /** The list is read again and its certificates are stored. */
    STORING,
    /** All certificates are stored; those missing from a full list are searched. */
    COMPARING,
    /** A steward has cancelled the import. */
    CANCELLING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean ended() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }

    /** Whether the service has work to do, without waiting for a steward. */
    public boolean hasWork() {
        return !ended() && this != HELD;
    }
}
