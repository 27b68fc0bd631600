package io.certwatch.gateway.trust;

import io.certwatch.gateway.problem.GatewayText;
import io.certwatch.platform.web.RequestProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses requests for other hosts (421, RFC 9110 section 15.5.20): links and redirects are made from the name of the host.
 * After the filters that measure a request and limit its body, and before all that depends on the host.
 */
@Component
@FilterRegistration(order = Ordered.HIGHEST_PRECEDENCE + 20)
final class KnownHosts extends OncePerRequestFilter {

    /** Probes and Prometheus know an instance by its address alone. Nothing in these answers is made from the host. */
    private static final Set<String> BY_ADDRESS = Set.of(
            "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness", "/actuator/prometheus");

    private final Set<String> hosts;
    private final HandlerExceptionResolver problems;

    KnownHosts(TrustSettings settings, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.hosts = settings.hosts().stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return BY_ADDRESS.contains(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hosts.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            chain.doFilter(request, response);
        } else {
            problems.resolveException(request, response, null, problem(request.getServerName()));
        }
    }

    private static RequestProblem problem(String host) {
        return RequestProblem.of(HttpStatus.MISDIRECTED_REQUEST, "unknown-host", GatewayText.of("problem.host", host));
    }
}
