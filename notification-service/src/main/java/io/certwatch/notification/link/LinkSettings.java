package io.certwatch.notification.link;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param keyFile  a private JWK (RFC 7517) for ES256, or a set of keys: the first signs, all are accepted
 * @param validFor how long a link is valid; links to unsubscribe are valid for at least a year
 */
@Validated
@ConfigurationProperties("notification.links")
record LinkSettings(
        @Nullable Path keyFile,
        @NotNull @DefaultValue("90d") Duration validFor) {}
