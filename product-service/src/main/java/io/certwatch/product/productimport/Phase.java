package io.certwatch.product.productimport;

/** The phase of an import. Nothing is stored before the whole file has been read once. */
public enum Phase {
    /** Its bytes are stored; it waits for its turn, or for a catalogue that allows verdicts. */
    RECEIVED,
    /** The whole file is read, and nothing is stored. */
    CHECKING,
    /** It is read again, and its products are registered. */
    STORING,
    /** All of it is stored; products that a full export does not name are searched. */
    COMPARING,
    /** The absent products are withdrawn, on a person's request. */
    WITHDRAWING,
    /** A person has cancelled it; it stops after the current batch. */
    CANCELLING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean ended() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
