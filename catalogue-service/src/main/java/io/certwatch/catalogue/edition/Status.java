package io.certwatch.catalogue.edition;

/** A draft can be replaced; what was published stands. */
public enum Status {
    DRAFT,
    PUBLISHED
}
