package io.certwatch.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;

/** Marks requests whose credentials were accepted at the gateway, so that a later 401 of a service is no guess of the client. */
final class AcceptedCaller {

    private static final String ATTRIBUTE = AcceptedCaller.class.getName();

    private AcceptedCaller() {}

    static void mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, true);
    }

    static boolean isIn(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
