package io.certwatch.catalogue.law;

import org.jspecify.annotations.Nullable;

/**
 * A page that states the facts, and how sure that is.
 *
 * @param nature null if not said
 */
public record LegalSource(
        String address, Confidence confidence, @Nullable Nature nature) {

    public enum Nature {
        /** Of the legislator or of an authority. */
        OFFICIAL,
        /** What somebody else wrote about it. */
        COMMENTARY
    }

    public enum Confidence {
        /** Read on the page. */
        SEEN,
        /** The page is named by a list and was not opened. */
        INDEXED,
        /** Known, not seen on a page. */
        RECALLED
    }
}
