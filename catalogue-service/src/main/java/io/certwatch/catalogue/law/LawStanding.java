package io.certwatch.catalogue.law;

/** Where a published version stands on a day. */
public enum LawStanding {
    /** Comments are accepted. */
    CONSULTATION,
    CONSULTATION_ENDED,
    /** Its effective day is still to come. */
    ADOPTED,
    IN_FORCE,
    /** Another version has taken its place. */
    SUPERSEDED
}
