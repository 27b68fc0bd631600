package io.certwatch.notification.delivery;

import org.jspecify.annotations.Nullable;

/** Continues the trace of the event that led to a delivery. */
@FunctionalInterface
public interface Tracing {

    void within(@Nullable String traceparent, String name, Runnable work);
}
