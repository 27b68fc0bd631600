package io.certwatch.gateway.signin;

import io.certwatch.platform.web.RequestProblem;
import io.certwatch.security.Caller;
import io.certwatch.security.CallerAuthentication;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives a person the roles of the current token at the actuator: a session is as old as the sign-in, and knows no roles. */
final class CurrentRoles extends OncePerRequestFilter {

    private static final RequestMatcher ENDPOINTS = EndpointRequest.toAnyEndpoint();
    private static final RequestMatcher HEALTH = EndpointRequest.to(HealthEndpoint.class);

    private final RequestCaller callers;

    CurrentRoles(RequestCaller callers) {
        this.callers = callers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ENDPOINTS.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        find(request).ifPresent(CurrentRoles::authenticate);
        chain.doFilter(request, response);
    }

    /** The health is open to everybody, so a session whose token is unusable does not matter there. */
    private Optional<Caller> find(HttpServletRequest request) {
        try {
            return callers.find(request);
        } catch (RequestProblem unusable) {
            if (HEALTH.matches(request)) return Optional.empty();
            throw unusable;
        }
    }

    private static void authenticate(Caller caller) {
        var authorities = CallerAuthentication.authorities(caller);
        SecurityContextHolder.setContext(
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(caller, null, authorities)));
    }
}
