package io.certwatch.notification.followup;

import io.certwatch.notification.delivery.ToldLines;
import io.certwatch.notification.timing.WakeupScheduler;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FollowUpConfiguration.FollowUpSettings.class)
@Import({
    FollowDeliveries.class,
    SilentVendors.class,
    RemindVendors.class,
    ForeseeReminder.class,
    UnansweredLines.class,
    ToldLines.class
})
class FollowUpConfiguration {

    /**
     * @param sweep interval of checks for reminders that are due, and for answers of silent vendors
     */
    @Validated
    @ConfigurationProperties("notification.followup")
    record FollowUpSettings(@NotNull @DefaultValue("1m") Duration sweep) {}

    @Bean
    WakeupScheduler followUpWakeups(FollowUpSettings settings, Clock clock, RemindVendors remindVendors) {
        return new WakeupScheduler("follow-ups", settings.sweep(), clock, remindVendors::run);
    }
}
