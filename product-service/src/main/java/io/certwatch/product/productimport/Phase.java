package io.certwatch.product.productimport;

/** How far an import has come. Nothing is stored before the whole file was read once. */
public enum Phase {
    /** Its bytes are kept; it waits for its turn, or for a catalogue to judge by. */
    RECEIVED,
    /** The file is read to its end, and nothing is stored. */
    CHECKING,
    /** It is read again, and its products are registered. */
    STORING,
    /** All of it is stored; products that a full export does not name are looked for. */
    COMPARING,
    /** A person wants the absent products withdrawn. */
    WITHDRAWING,
    /** A person wants no more of it stored. */
    CANCELLING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean ended() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
