package io.certwatch.gateway.limit;

import io.certwatch.gateway.access.RequestedBy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Limits requests before credentials are checked: those without any by client address, those with some by how many credentials from that
 * address were refused, so that guessing becomes slow while people behind the same address continue to work.
 */
final class AddressLimitFilter extends OncePerRequestFilter {

    private static final String HEALTH = "/actuator/health";

    private final Limits limits;
    private final HandlerExceptionResolver problems;

    AddressLimitFilter(Limits limits, HandlerExceptionResolver problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.equals(HEALTH) || path.startsWith(HEALTH + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var network = ClientNetwork.of(request);
        var withCredentials = Credentials.in(request);
        var counts = withCredentials
                ? limits.refusalOfCredentials(network).stream().toList()
                : limits.countAnonymous(network);
        RateLimitFields.write(counts, response);
        try {
            QuotaExceeded.check(counts);
        } catch (QuotaExceeded exceeded) {
            problems.resolveException(request, response, null, exceeded);
            return;
        }
        chain.doFilter(request, withCredentials ? counting(request, response, network) : response);
    }

    private HttpServletResponse counting(HttpServletRequest request, HttpServletResponse response, String network) {
        return new RefusalResponse(response, answer -> {
            if (RequestedBy.find(request).isEmpty()) RateLimitFields.write(limits.countRefusal(network), answer);
        });
    }
}
