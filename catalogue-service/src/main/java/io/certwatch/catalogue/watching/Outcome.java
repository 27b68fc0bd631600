package io.certwatch.catalogue.watching;

/** The outcome of a check. */
public enum Outcome {
    /** A new version was accepted. */
    CHANGED,
    /** The first version of the source is in the catalogue already. */
    KNOWN,
    /** Other bytes with the same content. */
    DECORATION_ONLY,
    /** The same bytes were transferred again. */
    SAME_BYTES,
    /** The server reported no change. */
    NOT_MODIFIED,
    /** A steward must decide; nothing was accepted. */
    HELD,
    /** The same bytes that a steward dismissed before. */
    DISMISSED,
    /** There was no usable response. */
    FAILED,
    /** The rules of this service forbid the address or a redirect. */
    REFUSED
}
