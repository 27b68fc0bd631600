package io.certwatch.platform.trace;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Continues traces in work that is stored for later; an interface without dependencies. */
public interface Tracing {

    /** Traces nothing. */
    Tracing NONE = new Tracing() {
        @Override
        public @Nullable String current() {
            return null;
        }

        @Override
        public void within(@Nullable String traceparent, String spanName, Runnable work) {
            work.run();
        }

        @Override
        public <T> Callable<T> carriedBy(Callable<T> work) {
            return work;
        }
    };

    /** The W3C traceparent of the current span. */
    @Nullable
    String current();

    /** Runs the work in a new span that continues the given trace, or starts a trace if there is none. */
    void within(@Nullable String traceparent, String spanName, Runnable work);

    /** Wraps the work so that it runs within the current span on any thread. */
    <T> Callable<T> carriedBy(Callable<T> work);
}
