package io.certwatch.gateway.access;

import io.certwatch.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The verified caller of a request, with a token or a session. */
public final class RequestedBy {

    private static final String ATTRIBUTE = RequestedBy.class.getName();

    private RequestedBy() {}

    /** Empty before Spring Security has run, without valid credentials, and on pages while the token of the session is unusable. */
    public static Optional<Caller> find(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE));
    }

    static void store(HttpServletRequest request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }
}
