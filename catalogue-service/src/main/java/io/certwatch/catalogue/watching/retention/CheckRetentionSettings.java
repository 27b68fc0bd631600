package io.certwatch.catalogue.watching.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param checks how long checks are kept that found nothing new and about which nobody decided */
@ConfigurationProperties("catalogue.retention")
record CheckRetentionSettings(@DefaultValue("400d") Duration checks) {

    CheckRetentionSettings {
        if (!checks.isPositive()) throw new IllegalArgumentException("catalogue.retention.checks must be positive");
    }
}
