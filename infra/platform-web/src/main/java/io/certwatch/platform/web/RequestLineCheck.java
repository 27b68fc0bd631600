package io.certwatch.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses methods that nothing here knows, and queries that nobody can decode. */
final class RequestLineCheck extends OncePerRequestFilter {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final HandlerExceptionResolver problems;

    RequestLineCheck(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var problem = problem(request, response);
        if (problem == null) {
            chain.doFilter(request, response);
        } else {
            problems.resolveException(request, response, null, problem);
        }
    }

    private static @Nullable RequestProblem problem(HttpServletRequest request, HttpServletResponse response) {
        var method = request.getMethod();
        if (METHODS.contains(method)) {
            return Query.fault(request.getQueryString());
        }
        response.setHeader(HttpHeaders.ALLOW, String.join(", ", METHODS));
        return RequestProblem.of(
                HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", method + " is not possible here, only " + String.join(", ", METHODS) + ".");
    }
}
