package io.certwatch.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives requests of tests that have no Authorization header the token of a caller of the company {@code demo} with the roles of a steward, a
 * member and an operator. A test of anonymous calls sends {@link #NONE} as the header.
 */
public final class DefaultCallerFilter extends OncePerRequestFilter {

    /** A header value that is no token. */
    public static final String NONE = "none";

    private final String bearer =
            TestIssuer.shared().token("demo", "steward", "member", "operator").bearer();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(
                request.getHeader(HttpHeaders.AUTHORIZATION) == null ? new Authorized(request) : request, response);
    }

    private final class Authorized extends HttpServletRequestWrapper {

        Authorized(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isAuthorization(name) ? bearer : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isAuthorization(name) ? Collections.enumeration(List.of(bearer)) : super.getHeaders(name);
        }

        private static boolean isAuthorization(String name) {
            return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name);
        }
    }
}
