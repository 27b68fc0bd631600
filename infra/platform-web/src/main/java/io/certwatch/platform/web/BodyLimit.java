package io.certwatch.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses a body that is announced too large, and stops reading one that turns out to be. What is kept in memory counts
 * among the bodies in flight; what is taken as a stream does not.
 */
final class BodyLimit extends OncePerRequestFilter {

    private final WebSettings settings;
    private final HandlerExceptionResolver problems;
    private final BodiesInFlight inFlight;

    BodyLimit(WebSettings settings, HandlerExceptionResolver problems, BodiesInFlight inFlight) {
        this.settings = settings;
        this.problems = problems;
        this.inFlight = inFlight;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        var limit = settings.maxBody(path);
        try (var share = settings.isStreamed(path) ? null : inFlight.share()) {
            var limited = new LimitedRequest(request, limit, share);
            if (isAdmitted(limited, response)) {
                chain.doFilter(limited, response);
            }
        }
    }

    private boolean isAdmitted(LimitedRequest request, HttpServletResponse response) {
        try {
            request.admit(Math.max(0, request.getContentLengthLong()));
            return true;
        } catch (BodyRefused refused) {
            problems.resolveException(request, response, null, refused);
            return false;
        }
    }
}
