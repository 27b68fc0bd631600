package io.certwatch.gateway.company;

import io.certwatch.gateway.access.RequestedBy;
import io.certwatch.platform.web.RequestProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses callers of companies that are not admitted. */
final class AdmissionFilter extends OncePerRequestFilter {

    private final CompanyAdmission admission;
    private final HandlerExceptionResolver problems;

    AdmissionFilter(CompanyAdmission admission, HandlerExceptionResolver problems) {
        this.admission = admission;
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
        if (caller.isEmpty() || caller.get().company() == null) return null;
        try {
            admission.check(caller.get().company(), caller.get().issuer());
            return null;
        } catch (RequestProblem refusal) {
            return refusal;
        }
    }
}
