package io.certwatch.catalogue.law;

/** A draft can be changed; a published version is final until it is withdrawn. */
public enum LawStatus {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
