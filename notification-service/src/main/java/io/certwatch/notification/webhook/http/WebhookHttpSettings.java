package io.certwatch.notification.webhook.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param allowHttp addresses of plain HTTP, for tests and local systems
 * @param allowedNetworks in CIDR notation, in addition to public addresses
 * @param connect longest time to connect
 * @param total longest time for a call; less than the lease of messages
 * @param sslBundle the name of the trust store under {@code spring.ssl.bundle}; by default that of Java
 */
@Validated
@ConfigurationProperties("notification.webhooks.http")
record WebhookHttpSettings(
        @DefaultValue("false") boolean allowHttp,
        @DefaultValue List<String> allowedNetworks,
        @DefaultValue("5s") Duration connect,
        @DefaultValue("15s") Duration total,
        @DefaultValue("CertWatch-Webhooks") String userAgent,
        @Nullable String sslBundle,
        @DefaultValue Circuit circuit) {

    /** If {@code failureRate} per cent of the last {@code calls} to a host got no answer, the host is not called for {@code pause}. */
    record Circuit(
            @DefaultValue("6") @Min(1) int calls,
            @DefaultValue("80") @Min(1) @Max(100) int failureRate,
            @DefaultValue("30s") Duration pause) {}
}
