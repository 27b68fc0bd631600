package io.certwatch.notification.webhook;

/** Is notified of each attempt. */
@FunctionalInterface
public interface WebhookListener {

    void onAttempted(WebhookAttempt attempt);
}
