package io.certwatch.gateway.access;

import io.certwatch.gateway.signin.OpenPaths;
import io.certwatch.gateway.signin.RequestCaller;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.security.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Determines the caller once per request, after Spring Security, at -100, and before all that depends on the caller. What is open to
 * everybody does not depend on a session.
 */
@Component
@FilterRegistration(order = -95)
final class CallerFilter extends OncePerRequestFilter {

    private static final RequestMatcher API =
            PathPatternRequestMatcher.withDefaults().matcher("/api/**");

    private final RequestCaller callers;
    private final OpenPaths open;

    CallerFilter(RequestCaller callers, OpenPaths open) {
        this.callers = callers;
        this.open = open;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null && open.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        find(request).ifPresent(caller -> RequestedBy.store(request, caller));
        chain.doFilter(request, response);
    }

    /**
     * A session whose token is unusable now may still open pages.
     *
     * @throws RequestProblem 401 or 503 for a call of the API, which would else reach a service without admission and limits
     */
    private Optional<Caller> find(HttpServletRequest request) {
        try {
            return callers.find(request);
        } catch (RequestProblem unusable) {
            if (API.matches(request)) throw unusable;
            return Optional.empty();
        }
    }
}
