package io.certwatch.notification.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The editable data of a webhook.
 *
 * @param url in the form that is connected to
 * @param events types of events as on the topics, each once
 */
public record WebhookDetails(
        String url, List<String> events, @Nullable String description, boolean enabled) {

    public WebhookDetails {
        events = events.stream().distinct().toList();
    }

    WebhookDetails disabled() {
        return new WebhookDetails(url, events, description, false);
    }
}
