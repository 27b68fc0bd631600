package io.certwatch.platform.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Propagates traces through documents and queues, which instrumentation does not cover. */
public final class Traces implements Tracing {

    public static final String TRACEPARENT = "traceparent";

    private final Tracer tracer;
    private final Propagator propagator;

    Traces(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    @Override
    public @Nullable String current() {
        var span = tracer.currentSpan();
        if (span == null) return null;
        var carrier = new HashMap<String, String>();
        propagator.inject(span.context(), carrier, (_, name, value) -> carrier.put(name, value));
        return carrier.get(TRACEPARENT);
    }

    /** The trace id, as in log lines and problem documents. */
    public @Nullable String id() {
        var span = tracer.currentSpan();
        return span == null ? null : span.context().traceId();
    }

    @Override
    public void within(@Nullable String traceparent, String spanName, Runnable work) {
        var span = span(traceparent).name(spanName).start();
        try (var _ = tracer.withSpan(span)) {
            work.run();
        } catch (RuntimeException e) {
            span.error(e);
            throw e;
        } finally {
            span.end();
        }
    }

    @Override
    public <T> Callable<T> carriedBy(Callable<T> work) {
        var span = tracer.currentSpan();
        return () -> {
            try (var _ = tracer.withSpan(span)) {
                return work.call();
            }
        };
    }

    private Span.Builder span(@Nullable String traceparent) {
        return traceparent == null
                ? tracer.spanBuilder()
                : propagator.extract(Map.of(TRACEPARENT, traceparent), Map::get);
    }
}
