package io.certwatch.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses a body that is announced too large, and stops reading one that turns out to be. */
final class BodyLimit extends OncePerRequestFilter {

    private final DataSize limit;
    private final HandlerExceptionResolver problems;

    BodyLimit(DataSize limit, HandlerExceptionResolver problems) {
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit.toBytes()) {
            problems.resolveException(request, response, null, new BodyTooLarge(limit));
        } else {
            chain.doFilter(new LimitedRequest(request, limit), response);
        }
    }
}
