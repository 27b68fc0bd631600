package io.certwatch.platform.web;

import io.certwatch.platform.text.PlatformText;
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

/**
 * Rejects unknown methods, queries that cannot be decoded, bodies with several content types, and bodies that their Content-Length says are
 * too large. {@link BodyMeterValve} limits bodies while they are read.
 */
final class RequestCheck extends OncePerRequestFilter {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final WebSettings settings;
    private final HandlerExceptionResolver problems;

    RequestCheck(WebSettings settings, HandlerExceptionResolver problems) {
        this.settings = settings;
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

    private @Nullable RequestProblem problem(HttpServletRequest request, HttpServletResponse response) {
        var limit = settings.maxBody(request.getRequestURI());
        if (request.getContentLengthLong() > limit.toBytes())
            return BodyRefused.tooLarge(limit).problem();
        var method = request.getMethod();
        if (METHODS.contains(method)) {
            var query = RequestParameters.fault(request.getQueryString());
            return query == null ? contentType(request.getContentType()) : query;
        }
        response.setHeader(HttpHeaders.ALLOW, String.join(", ", METHODS));
        return RequestProblem.of(
                HttpStatus.METHOD_NOT_ALLOWED,
                "method-not-allowed",
                PlatformText.of("problem.method", method, String.join(", ", METHODS)));
    }

    private static @Nullable RequestProblem contentType(@Nullable String type) {
        return type == null || type.indexOf('*') < 0
                ? null
                : RequestProblem.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported-media-type",
                        PlatformText.of("problem.one-media-type"));
    }
}
