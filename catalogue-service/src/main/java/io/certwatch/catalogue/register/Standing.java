package io.certwatch.catalogue.register;

/** What was last said about a certificate, by a list or, for {@link #WITHDRAWN}, by a steward. */
public enum Standing {
    LISTED,
    SUSPENDED,
    REVOKED,
    EXPIRED,
    WITHDRAWN
}
