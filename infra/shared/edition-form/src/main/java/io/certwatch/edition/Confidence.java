package io.certwatch.edition;

/** How sure a fact of a law or of the catalogue is. */
public enum Confidence {
    /** Read on the page. */
    SEEN,
    /** The page is named by a list and was not opened. */
    INDEXED,
    /** Known, not seen on a page. */
    RECALLED
}
