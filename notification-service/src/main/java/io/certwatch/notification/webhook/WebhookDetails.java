package io.certwatch.notification.webhook;

import io.certwatch.platform.text.Language;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The editable data of a webhook.
 *
 * @param url in the form that is connected to; of a robot without the provider's key
 * @param format is never changed
 * @param language of a robot's messages; null of {@link WebhookFormat#CERTWATCH}
 * @param events types of events as on the topics, each once
 */
@RecordBuilder
public record WebhookDetails(
        String url,
        WebhookFormat format,
        @Nullable Language language,
        List<String> events,
        @Nullable String description,
        boolean enabled)
        implements WebhookDetailsBuilder.With {

    public WebhookDetails {
        events = events.stream().distinct().toList();
    }

    WebhookDetails disabled() {
        return withEnabled(false);
    }
}
