package io.certwatch.gateway.limit;

import io.certwatch.gateway.access.ClientNetwork;
import io.certwatch.gateway.access.RequestedBy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Limits requests before credentials are checked. Each request without a token counts for the client address, and {@link CallerLimitFilter}
 * takes the count back if a session turns out to be valid: anybody can make up a cookie. Requests with a token are limited by how many
 * credentials from that address were refused. Before Spring Security, at -100, and after the filters that reject malformed
 * requests.
 */
@Component
@FilterRegistration(order = -200)
final class AddressLimitFilter extends OncePerRequestFilter {

    private static final String HEALTH = "/actuator/health";

    private final Limits limits;
    private final LimitMetrics metrics;
    private final HandlerExceptionResolver problems;

    AddressLimitFilter(
            Limits limits,
            LimitMetrics metrics,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.limits = limits;
        this.metrics = metrics;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isHealth(request.getServletPath()) && !Credentials.in(request);
    }

    /** @param path as the container has normalized it */
    private static boolean isHealth(String path) {
        return path.equals(HEALTH) || path.startsWith(HEALTH + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var network = ClientNetwork.of(request);
        var counts = count(request, network);
        RateLimitFields.write(counts, response);
        try {
            QuotaExceeded.check(counts);
        } catch (QuotaExceeded exceeded) {
            metrics.countRefusal(exceeded.refusal().policy(), null);
            problems.resolveException(request, response, null, exceeded);
            return;
        }
        chain.doFilter(request, Credentials.in(request) ? counting(request, response, network) : response);
    }

    private List<Count> count(HttpServletRequest request, String network) {
        var refusal = Credentials.in(request)
                ? limits.refusalOfCredentials(network).stream().toList()
                : List.<Count>of();
        return refusal.isEmpty() && !Credentials.inHeader(request) ? limits.countAnonymous(network) : refusal;
    }

    private HttpServletResponse counting(HttpServletRequest request, HttpServletResponse response, String network) {
        return new RefusalResponse(response, answer -> {
            if (RequestedBy.find(request).isEmpty()) RateLimitFields.write(limits.countRefusal(network), answer);
        });
    }

    /** Reports a 401 once, before its header fields are sent. */
    private static final class RefusalResponse extends HttpServletResponseWrapper {

        private final Consumer<HttpServletResponse> onRefusal;
        private boolean reported;

        RefusalResponse(HttpServletResponse response, Consumer<HttpServletResponse> onRefusal) {
            super(response);
            this.onRefusal = onRefusal;
        }

        @Override
        public void setStatus(int status) {
            report(status);
            super.setStatus(status);
        }

        @Override
        public void sendError(int status) throws IOException {
            report(status);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            report(status);
            super.sendError(status, message);
        }

        private void report(int status) {
            if (status == SC_UNAUTHORIZED && !reported) {
                reported = true;
                onRefusal.accept((HttpServletResponse) getResponse());
            }
        }
    }
}
