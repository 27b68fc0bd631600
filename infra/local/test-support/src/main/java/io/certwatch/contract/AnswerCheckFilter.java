package io.certwatch.contract;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** Validates the answers of a service and records every difference from its document. */
final class AnswerCheckFilter extends OncePerRequestFilter {

    /** Methods that Spring MVC answers without an operation. */
    private static final Set<String> UNDESCRIBED_METHODS = Set.of("HEAD", "OPTIONS", "TRACE");

    private final Supplier<OpenApiAnswers> document;
    private final AnswerFaults faults;

    AnswerCheckFilter(Supplier<OpenApiAnswers> document, AnswerFaults faults) {
        this.document = document;
        this.faults = faults;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var begun = WebUtils.getNativeResponse(response, HeldAnswer.class);
        var held = begun == null ? new HeldAnswer(response) : begun;
        chain.doFilter(request, begun == null ? held : response);
        if (request.isAsyncStarted()) return;
        if (!held.isLeftToContainer()) check(request, held);
        held.release();
    }

    private void check(HttpServletRequest request, HeldAnswer held) {
        faults.add(document.get().faults(held.to(request.getMethod(), path(request))));
    }

    /** The value for the failed request while the container dispatches to the error page. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return UNDESCRIBED_METHODS.contains(request.getMethod());
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
