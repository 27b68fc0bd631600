package io.certwatch.notification.followup;

import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.alert.LaterAlerts;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.ToldLines;
import io.certwatch.notification.timing.WakeupScheduler;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FollowUpSettings.class)
@Import({FollowDeliveries.class, SilentVendors.class, RemindVendors.class})
class FollowUpConfiguration {

    @Bean
    UnansweredLines unansweredLines(KnownObligations obligations, LaterAlerts laterAlerts, Deliveries deliveries) {
        return new UnansweredLines(obligations, laterAlerts, new ToldLines(deliveries));
    }

    @Bean
    WakeupScheduler followUpWakeups(FollowUpSettings settings, Clock clock, RemindVendors remindVendors) {
        return new WakeupScheduler("follow-ups", settings.sweep(), clock, remindVendors::run);
    }
}
