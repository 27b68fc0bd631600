package io.certwatch.catalogue.watching;

/** What came of a check. */
public enum Outcome {
    /** It says something new, which was taken over. */
    CHANGED,
    /** Its first version is what the catalogue has already. */
    KNOWN,
    /** Other bytes, and what can be read in them is the same. */
    DECORATION_ONLY,
    /** The same bytes, carried once more. */
    SAME_BYTES,
    /** The other side says that there is nothing new. */
    NOT_MODIFIED,
    /** A steward must look; nothing of it was taken over. */
    HELD,
    /** What a steward had dismissed came again. */
    DISMISSED,
    /** There was no answer that could be used. */
    FAILED,
    /** Our own rules forbid the address, or to go on with it. */
    REFUSED
}
