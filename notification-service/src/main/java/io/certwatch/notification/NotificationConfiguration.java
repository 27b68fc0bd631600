package io.certwatch.notification;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertListener;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.ReportVendorsWithoutContact;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.DeliveryListener;
import io.certwatch.notification.team.TeamListener;
import io.certwatch.notification.team.TeamReach;
import io.certwatch.notification.webhook.WebhookListener;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    NotificationMetrics notificationMetrics(MeterRegistry registry, Deliveries deliveries, Clock clock) {
        return new NotificationMetrics(registry, deliveries, clock);
    }

    @Bean
    AlertListener alertListener(NotificationMetrics metrics, ReportVendorsWithoutContact report) {
        return new AlertListener() {
            @Override
            public void reached(String company, AlertStatus status) {
                metrics.count(company, status);
            }

            @Override
            public void sealed(AlertStatus before, Alert alert) {
                report.sealed(before, alert);
            }

            @Override
            public void contactAdded(String company, String vendor) {
                report.contactAdded(company, vendor);
            }
        };
    }

    @Bean
    TeamReach teamReach(Contacts contacts) {
        return contacts::isTeamReachable;
    }

    @Bean
    TeamListener teamListener(NotificationMetrics metrics) {
        return metrics::count;
    }

    @Bean
    WebhookListener webhookListener(NotificationMetrics metrics) {
        return metrics::count;
    }

    @Bean
    DeliveryListener deliveryListener(NotificationMetrics metrics) {
        return metrics::count;
    }
}
