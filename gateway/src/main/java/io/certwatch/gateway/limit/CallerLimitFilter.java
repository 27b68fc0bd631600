package io.certwatch.gateway.limit;

import io.certwatch.gateway.access.ClientNetwork;
import io.certwatch.gateway.access.Owner;
import io.certwatch.gateway.access.RequestedBy;
import io.certwatch.security.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Limits requests by person and company, after Spring Security has verified the credentials. */
@Component
@FilterRegistration(order = -90)
final class CallerLimitFilter extends OncePerRequestFilter {

    private final Limits limits;
    private final LimitMetrics metrics;
    private final HandlerExceptionResolver problems;

    CallerLimitFilter(
            Limits limits,
            LimitMetrics metrics,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.limits = limits;
        this.metrics = metrics;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = RequestedBy.find(request);
        var company = caller.map(Caller::company).orElse(null);
        if (caller.isPresent()) metrics.countRequest(company);
        var counts = count(caller, request);
        RateLimitFields.write(counts, response);
        try {
            QuotaExceeded.check(counts);
        } catch (QuotaExceeded exceeded) {
            metrics.countRefusal(exceeded.refusal().policy(), company);
            problems.resolveException(request, response, null, exceeded);
            return;
        }
        chain.doFilter(request, response);
    }

    private List<Count> count(Optional<Caller> caller, HttpServletRequest request) {
        if (caller.isPresent()) {
            if (!Credentials.inHeader(request)) limits.takeBackAnonymous(ClientNetwork.of(request));
            return limits.countCaller(Owner.person(caller.get()), caller.get().company());
        }
        return Credentials.inHeader(request) ? limits.countAnonymous(ClientNetwork.of(request)) : List.of();
    }
}
