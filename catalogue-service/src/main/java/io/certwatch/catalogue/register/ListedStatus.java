package io.certwatch.catalogue.register;

/** The last status given by a list or, for {@link #WITHDRAWN}, by a steward. */
public enum ListedStatus {
    LISTED,
    SUSPENDED,
    REVOKED,
    EXPIRED,
    WITHDRAWN
}
