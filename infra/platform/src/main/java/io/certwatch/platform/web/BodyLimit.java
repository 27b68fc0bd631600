package io.certwatch.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses a body that is announced too large, and stops reading one that turns out to be. */
final class BodyLimit extends OncePerRequestFilter {

    private final WebSettings settings;
    private final HandlerExceptionResolver problems;

    BodyLimit(WebSettings settings, HandlerExceptionResolver problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = settings.maxBody(request.getRequestURI());
        if (request.getContentLengthLong() > limit.toBytes()) {
            problems.resolveException(request, response, null, new BodyTooLarge(limit));
        } else {
            chain.doFilter(new LimitedRequest(request, limit), response);
        }
    }
}
