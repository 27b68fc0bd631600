package io.certwatch.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers 404 at the paths where springdoc would return YAML. */
final class NoYaml extends OncePerRequestFilter {

    private final HandlerExceptionResolver problems;

    NoYaml(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        problems.resolveException(request, response, null, MvcProblems.unknownPath(request.getRequestURI()));
    }
}
