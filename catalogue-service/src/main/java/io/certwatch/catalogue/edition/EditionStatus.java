package io.certwatch.catalogue.edition;

/** A draft can be changed; a published edition is final until another edition withdraws it. */
public enum EditionStatus {
    DRAFT,
    /** A draft whose source contains a possible threshold that could not be read. */
    HELD,
    PUBLISHED,
    WITHDRAWN;

    public boolean draft() {
        return this == DRAFT || this == HELD;
    }
}
