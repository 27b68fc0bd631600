package io.certwatch.gateway.edge;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the trace id in every answer, and keeps it for problems that are written when the span is over. */
public final class TraceId extends OncePerRequestFilter {

    public static final String HEADER = "X-Trace-Id";

    private static final String ATTRIBUTE = TraceId.class.getName();

    private final Tracer tracer;

    TraceId(Tracer tracer) {
        this.tracer = tracer;
    }

    public static @Nullable String of(HttpServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Span span = tracer.currentSpan();
        if (span != null) {
            String id = span.context().traceId();
            request.setAttribute(ATTRIBUTE, id);
            response.setHeader(HEADER, id);
        }
        chain.doFilter(request, response);
    }
}
