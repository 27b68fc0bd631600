package io.certwatch.catalogue.edition;

/** A draft can be changed; what was published stands, until another edition says that it no longer holds. */
public enum EditionStatus {
    DRAFT,
    /** A draft in whose source something may be a threshold and could not be read. */
    HELD,
    PUBLISHED,
    WITHDRAWN;

    public boolean draft() {
        return this == DRAFT || this == HELD;
    }
}
