package io.certwatch.notification;

import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.DeliveryOutcome;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.Consumer;
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
    Consumer<AlertStatus> alertObserver(NotificationMetrics metrics) {
        return metrics::count;
    }

    @Bean
    Consumer<DeliveryOutcome> deliveryObserver(NotificationMetrics metrics) {
        return metrics::count;
    }
}
