package io.certwatch.gateway.limit;

import io.certwatch.gateway.access.RequestedBy;
import io.certwatch.security.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Limits requests by person and company, after Spring Security has verified the credentials. */
final class CallerLimitFilter extends OncePerRequestFilter {

    private final Limits limits;
    private final HandlerExceptionResolver problems;

    CallerLimitFilter(Limits limits, HandlerExceptionResolver problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var counts = count(request);
        RateLimitFields.write(counts, response);
        try {
            QuotaExceeded.check(counts);
        } catch (QuotaExceeded exceeded) {
            problems.resolveException(request, response, null, exceeded);
            return;
        }
        chain.doFilter(request, response);
    }

    private List<Count> count(HttpServletRequest request) {
        var caller = RequestedBy.find(request);
        if (caller.isPresent()) {
            if (!Credentials.inHeader(request)) limits.takeBackAnonymous(ClientNetwork.of(request));
            return limits.countCaller(person(caller.get()), caller.get().company());
        }
        return Credentials.inHeader(request) ? limits.countAnonymous(ClientNetwork.of(request)) : List.of();
    }

    /** A subject is unique within its issuer. */
    static String person(Caller caller) {
        return caller.issuer() + " " + caller.subject();
    }
}
