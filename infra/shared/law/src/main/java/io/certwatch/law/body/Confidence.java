package io.certwatch.law.body;

/** How sure a fact of reference data is. */
public enum Confidence {
    /** Read on a page. */
    SEEN,
    /** Known, not seen on a page: a text for people points to the published list. */
    RECALLED
}
