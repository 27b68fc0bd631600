package io.certwatch.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is announced too large, and stops passing on one that turns out to be. */
final class BodyLimit extends OncePerRequestFilter {

    private final EdgeSettings settings;

    BodyLimit(EdgeSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var allowance = settings.allowance(request.getRequestURI());
        if (request.getContentLengthLong() > allowance.maxBody().toBytes()) {
            BodyRefused.tooLarge(allowance.maxBody()).problem().raise(request, response);
        } else {
            chain.doFilter(new LimitedRequest(request, allowance), response);
        }
    }
}
