package io.certwatch.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Rejects a body by its Content-Length before reading it. {@link BodyMeterValve} limits bodies while they are read. */
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
            problems.resolveException(request, response, null, BodyRefused.tooLarge(limit));
        } else {
            chain.doFilter(request, response);
        }
    }
}
