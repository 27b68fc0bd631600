package io.certwatch.gateway.access;

import io.certwatch.security.Caller;
import io.certwatch.security.CallerAuthentication;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Presents a person with a session to the gateway's own operations as a {@link Caller}, like a machine with a token; after the caller is
 * known, at -95.
 */
@Component
@FilterRegistration(
        order = -94,
        urlPatterns = {
            "/api/keys",
            "/api/keys/*",
            "/api/companies",
            "/api/companies/*",
            "/api/audit/gateway",
            "/api/audit/gateway.csv",
            "/api/session"
        })
final class OwnOperationsFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var before = SecurityContextHolder.getContext();
        RequestedBy.find(request).ifPresent(OwnOperationsFilter::authenticate);
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static void authenticate(Caller caller) {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                caller, null, CallerAuthentication.authorities(caller));
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
    }
}
