package io.certwatch.catalogue.edition;

/** A draft can be changed; what was published stands, until another edition says that it no longer holds. */
public enum Status {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
