package io.certwatch.gateway.session;

/** The only cookie of the gateway. */
public final class SessionCookie {

    public static final String NAME = "certwatch";

    private SessionCookie() {}
}
