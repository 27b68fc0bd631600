package io.certwatch.catalogue.register;

/** How far an import has come. Nothing is stored before the whole list was read once. */
public enum Phase {
    /** Its bytes are kept; it waits for its turn. */
    RECEIVED,
    /** The list is read to its end, and nothing is stored. */
    CHECKING,
    /** It looks broken as a whole: a steward says whether it is stored all the same. */
    HELD,
    /** It is read again, or waits for that, and its certificates are stored. */
    STORING,
    /** All of it is stored; certificates that a full list does not name are looked for. */
    COMPARING,
    /** A person wants no more of it stored. */
    CANCELLING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean ended() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }

    /** Whether it waits for nobody but the service itself. */
    public boolean underWay() {
        return !ended() && this != HELD;
    }
}
