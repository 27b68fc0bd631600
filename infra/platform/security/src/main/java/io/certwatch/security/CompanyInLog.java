package io.certwatch.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Names the company of the caller in structured log lines of a request with a token. Without one the caller is in the
 * session, which a request that needs no caller must not read: open pages answer while the database is away.
 */
final class CompanyInLog extends OncePerRequestFilter {

    private final CurrentCaller caller;

    CompanyInLog(CurrentCaller caller) {
        this.caller = caller;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var _ =
                MDC.putCloseable("company", caller.find().map(Caller::company).orElse(null))) {
            chain.doFilter(request, response);
        }
    }
}
