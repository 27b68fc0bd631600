package io.certwatch.platform.web;

import io.certwatch.platform.trace.Traces;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Adds the trace id to every response, and stores it for problems written after the end of the span. */
public final class TraceIdHeader extends OncePerRequestFilter {

    public static final String NAME = "X-Trace-Id";
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String ATTRIBUTE = TraceIdHeader.class.getName();

    private final Traces traces;

    TraceIdHeader(Traces traces) {
        this.traces = traces;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = traces.id();
        if (id != null) {
            request.setAttribute(ATTRIBUTE, id);
            response.setHeader(NAME, id);
        }
        chain.doFilter(request, response);
    }

    static @Nullable String of(HttpServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }

    /** For requests that are refused before a trace begins: the id of the client's trace (W3C Trace Context), else a new one. */
    static String orNew(HttpServletRequest request) {
        var begun = of(request);
        if (begun != null) return begun;
        var sent = TRACEPARENT.matcher(Objects.requireNonNullElse(request.getHeader(Traces.TRACEPARENT), ""));
        return sent.matches() ? sent.group(1) : UUID.randomUUID().toString().replace("-", "");
    }
}
