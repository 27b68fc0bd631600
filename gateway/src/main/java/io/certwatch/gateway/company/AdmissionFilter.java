package io.certwatch.gateway.company;

import io.certwatch.gateway.access.RequestedBy;
import io.certwatch.gateway.problem.GatewayText;
import io.certwatch.gateway.signin.OpenPaths;
import io.certwatch.platform.web.RequestProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses callers of companies that are not admitted, and requests without a caller except for what is open. After the limits of
 * callers, at -90. Pages stay open: a person whose company is unknown can at least sign out.
 */
@Component
@FilterRegistration(order = -80, urlPatterns = "/api/*")
final class AdmissionFilter extends OncePerRequestFilter {

    private final CompanyAdmission admission;
    private final OpenPaths open;
    private final HandlerExceptionResolver problems;

    AdmissionFilter(
            CompanyAdmission admission,
            OpenPaths open,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.admission = admission;
        this.open = open;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal = refusal(request);
        if (refusal == null) {
            chain.doFilter(request, response);
        } else {
            problems.resolveException(request, response, null, refusal);
        }
    }

    private @Nullable RequestProblem refusal(HttpServletRequest request) {
        var caller = RequestedBy.find(request);
        if (caller.isEmpty()) return open.matches(request) ? null : unauthenticated();
        if (caller.get().company() == null) return null;
        try {
            admission.check(caller.get().company(), caller.get().issuer());
            return null;
        } catch (RequestProblem refusal) {
            return refusal;
        }
    }

    private static RequestProblem unauthenticated() {
        return RequestProblem.of(HttpStatus.UNAUTHORIZED, "unauthenticated", GatewayText.of("problem.caller-unknown"));
    }
}
