package io.certwatch.catalogue.register;

/** What was last said about a certificate, by a list or, for {@link #WITHDRAWN}, by a steward. */
public enum ListedStatus {
    LISTED,
    SUSPENDED,
    REVOKED,
    EXPIRED,
    WITHDRAWN
}
