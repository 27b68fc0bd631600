package io.certwatch.notification.webhook;

import org.jspecify.annotations.Nullable;

/** Continues the trace of the event that led to a message. */
@FunctionalInterface
public interface WebhookTracing {

    void within(@Nullable String traceparent, String name, Runnable work);
}
