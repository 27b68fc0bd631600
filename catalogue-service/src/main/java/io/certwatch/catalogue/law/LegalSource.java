package io.certwatch.catalogue.law;

/** A page that states the facts, and how sure that is. */
public record LegalSource(String address, Confidence confidence) {

    public enum Confidence {
        /** Read on the page. */
        SEEN,
        /** The page is named by a list and was not opened. */
        INDEXED,
        /** Known, not seen on a page. */
        RECALLED
    }
}
