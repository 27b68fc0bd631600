package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.AlertListener;
import io.certwatch.notification.alert.AlertMemory;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.Dispatch;
import io.certwatch.notification.contact.SuppressContacts;
import io.certwatch.notification.digest.CompleteDigest;
import io.certwatch.notification.digest.CompleteReminder;
import io.certwatch.notification.digest.DigestSettings;
import io.certwatch.notification.digest.DigestTimes;
import io.certwatch.notification.digest.Digests;
import io.certwatch.notification.restored.MessageHold;
import io.certwatch.notification.timing.WakeupScheduler;
import io.certwatch.notification.timing.Wakeups;
import io.certwatch.platform.trace.Traces;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
@Import({PlanDigests.class, SettleAlerts.class, ReportGivenUpAlerts.class})
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
    PlanDeliveries planDeliveries(
            Deliveries deliveries,
            Alerts alerts,
            PlanDigests planDigests,
            DigestTimes times,
            Clock clock,
            DeliverDue deliverDue) {
        return new PlanDeliveries(deliveries, alerts, planDigests, times, clock, deliverDue::offer);
    }

    @Bean
    WakeupScheduler digestWakeups(DigestSettings settings, Clock clock, ObjectProvider<SendDigests> sendDigests) {
        return new WakeupScheduler(
                "digests",
                settings.sweep(),
                clock,
                () -> sendDigests.getObject().sendDue());
    }

    @Bean
    SendDigests sendDigests(
            Alerts alerts,
            Digests digests,
            CompleteDigest completeDigest,
            PlanDigests planDigests,
            Dispatch dispatch,
            SettleAlerts settleAlerts,
            AlertListener alertListener,
            Clock clock,
            @Qualifier("digestWakeups") Wakeups wakeups) {
        return new SendDigests(
                alerts, digests, completeDigest, planDigests, dispatch, settleAlerts, alertListener, clock, wakeups);
    }

    @Bean
    @Primary
    Channel heldChannel(Channel channel, MessageHold hold, AlertMemory memory) {
        return new HeldChannel(channel, hold, memory);
    }

    @Bean
    DeliverOne deliverOne(
            Deliveries deliveries,
            Alerts alerts,
            CompleteReminder completeReminder,
            SettleAlerts settleAlerts,
            Channel channel,
            AlertMemory memory,
            DeliverySettings settings,
            Traces traces,
            Clock clock,
            @Qualifier("deliveryWakeups") Wakeups wakeups,
            SuppressRefused suppressRefused,
            DeliveryListener listener) {
        return new DeliverOne(
                deliveries,
                alerts,
                completeReminder,
                settleAlerts,
                channel,
                memory,
                settings.retry(),
                traces::within,
                clock,
                wakeups,
                suppressRefused,
                listener);
    }

    @Bean
    SuppressRefused suppressRefused(ObjectProvider<SuppressContacts> suppressContacts, Clock clock) {
        return new SuppressRefused(suppressContacts::getObject, clock);
    }

    @Bean
    TestContact testContact(
            ContactTests tests,
            Channel channel,
            SuppressRefused suppressRefused,
            DeliverySettings settings,
            Clock clock) {
        return new TestContact(tests, channel, suppressRefused, settings.testPause(), clock);
    }

    @Bean
    DeliverDue deliverDue(
            Deliveries deliveries,
            DeliverOne deliverOne,
            Channel channel,
            DeliverySettings settings,
            Clock clock,
            @Qualifier("deliveryWakeups") Wakeups wakeups) {
        return new DeliverDue(
                deliveries, deliverOne::deliver, channel, settings.lease(), settings.atATime(), clock, wakeups);
    }
}
