package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.AlertListener;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.timing.WakeupScheduler;
import io.certwatch.platform.trace.Traces;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(ReportGivenUpAlerts.class)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {

    @Bean
    WakeupScheduler deliveryWakeups(DeliverySettings settings, Clock clock, ObjectProvider<DeliverDue> deliverDue) {
        return new WakeupScheduler(
                "deliveries",
                settings.sweep(),
                clock,
                () -> deliverDue.getObject().run());
    }

    @Bean
    PlanDeliveries planDeliveries(Deliveries deliveries, Clock clock, DeliverDue deliverDue) {
        return new PlanDeliveries(deliveries, clock, deliverDue::offer);
    }

    @Bean
    DeliverOne deliverOne(
            Deliveries deliveries,
            Alerts alerts,
            AlertListener alertListener,
            Channel channel,
            DeliverySettings settings,
            Traces traces,
            Clock clock,
            @Qualifier("deliveryWakeups") WakeupScheduler wakeups,
            DeliveryListener listener,
            List<SettlementListener> settlements) {
        return new DeliverOne(
                deliveries,
                alerts,
                alertListener,
                channel,
                settings.retry(),
                traces::within,
                clock,
                wakeups::at,
                listener,
                settlements);
    }

    @Bean
    TestContact testContact(ContactTests tests, Channel channel, DeliverySettings settings, Clock clock) {
        return new TestContact(tests, channel, settings.testPause(), clock);
    }

    @Bean
    DeliverDue deliverDue(
            Deliveries deliveries,
            DeliverOne deliverOne,
            Channel channel,
            DeliverySettings settings,
            Clock clock,
            @Qualifier("deliveryWakeups") WakeupScheduler wakeups) {
        return new DeliverDue(
                deliveries, deliverOne::deliver, channel, settings.lease(), settings.atATime(), clock, wakeups::now);
    }
}
