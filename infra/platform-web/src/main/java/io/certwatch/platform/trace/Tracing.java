package io.certwatch.platform.trace;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** What work that is stored for later needs of traces, in plain Java. */
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

    /** The W3C traceparent of the span that is running now. */
    @Nullable String current();

    /** Does the work in a new span that continues the given trace, or begins one where there is none. */
    void within(@Nullable String traceparent, String spanName, Runnable work);

    /** The work as part of the span that is running now, whichever thread does it. */
    <T> Callable<T> carriedBy(Callable<T> work);
}
