package io.certwatch.importjob;

/** The phase of an import. Nothing is stored before the whole file has been read once. */
public enum Phase {
    /** Its file is stored; it waits for its turn. */
    RECEIVED,
    /** The whole file is read, and nothing is stored. */
    CHECKING,
    /** The check has objections; a person decides whether the file is stored. */
    HELD,
    /** The file is read again and stored. */
    STORING,
    /** All of it is stored; what a full file does not name is searched. */
    COMPARING,
    /** What is absent is withdrawn, on a person's request. */
    WITHDRAWING,
    /** A person has cancelled it; it stops after the current step. */
    CANCELLING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean ended() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }

    /** Whether the service has work to do, without waiting for a person. */
    public boolean hasWork() {
        return !ended() && this != HELD;
    }

    /** Whether the file is still to be stored, wholly or in part. */
    public boolean reads() {
        return !ended() && this != CANCELLING && this != WITHDRAWING;
    }

    /** Whether an end after this phase is the end of an import that may have stored something. */
    boolean mayHaveStored() {
        return this == STORING || this == COMPARING || this == CANCELLING;
    }
}
