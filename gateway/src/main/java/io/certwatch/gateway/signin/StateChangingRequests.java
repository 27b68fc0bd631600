package io.certwatch.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Requests that may change something, except on paths that anybody may call: what those need is in the address. */
@Component
final class StateChangingRequests implements RequestMatcher {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final OpenPaths open;

    StateChangingRequests(OpenPaths open) {
        this.open = open;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return !READS.contains(request.getMethod()) && !open.isRouted(request);
    }

    /** Without a session there is nobody in whose name another page could change something. */
    boolean areInSession(HttpServletRequest request) {
        return matches(request) && request.getSession(false) != null;
    }
}
