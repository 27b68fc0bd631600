package io.certwatch.notification.retention;

import com.mongodb.client.MongoDatabase;
import io.certwatch.notification.alert.AlertMemory;
import io.certwatch.notification.restored.RestoredSettings;
import io.certwatch.platform.retention.ExpiringData;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationRetentionSettings.class)
class RetentionConfiguration {

    @Bean
    AlertMemory alertMemory(NotificationRetentionSettings settings, RestoredSettings restored) {
        return new AlertMemory(settings.alerts(), restored.toldUntil());
    }

    @Bean
    ExpiringData expiredMessages(MongoDatabase database, NotificationRetentionSettings settings) {
        return new ExpiredMessages(database, "deliveries", "messages", settings.messages());
    }

    @Bean
    ExpiringData expiredRequests(MongoDatabase database, NotificationRetentionSettings settings) {
        return new ExpiredMessages(database, "confirmation-requests", "confirmation-messages", settings.messages());
    }

    @Bean
    ExpiringData expiredDecisionMessages(MongoDatabase database, NotificationRetentionSettings settings) {
        return new ExpiredMessages(database, "decision-letters", "decision-messages", settings.messages());
    }

    @Bean
    ExpiringData expiredAlerts(MongoDatabase database, NotificationRetentionSettings settings) {
        return new ExpiredAlerts(database, settings.alerts());
    }
}
