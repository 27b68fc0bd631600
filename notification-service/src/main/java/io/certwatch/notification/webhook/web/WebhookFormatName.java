package io.certwatch.notification.webhook.web;

import com.fasterxml.jackson.annotation.JsonValue;
import io.certwatch.notification.webhook.WebhookFormat;
import java.util.Locale;

/** How the API calls the formats of webhooks. */
enum WebhookFormatName {
    CERTWATCH,
    WECOM,
    DINGTALK,
    FEISHU,
    SLACK,
    TEAMS;

    static WebhookFormatName of(WebhookFormat format) {
        return valueOf(format.name());
    }

    WebhookFormat format() {
        return WebhookFormat.valueOf(name());
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
