package io.certwatch.notification.delivery;

import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.timing.WakeupScheduler;
import io.certwatch.notification.timing.Wakeups;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Requests to confirm an address are delivered like alerts, from a collection of their own. */
@Configuration(proxyBeanMethods = false)
class ConfirmationConfiguration {
    private static final String REQUESTS = "confirmationRequests";
    private static final String WAKEUPS = "confirmationWakeups";
    private static final String DELIVER = "deliverConfirmations";

    @Bean(name = WAKEUPS)
    WakeupScheduler confirmationWakeups(
            DeliverySettings settings,
            Clock clock,
            ObjectProvider<AskForConfirmation> ask,
            @Qualifier(DELIVER) ObjectProvider<DeliverDue> deliver) {
        return new WakeupScheduler("confirmations", settings.sweep(), clock, () -> {
            ask.getObject().resume();
            deliver.getObject().run();
        });
    }

    @Bean
    AskForConfirmation askForConfirmation(
            @Qualifier(REQUESTS) Deliveries requests,
            Contacts contacts,
            ContactTests tests,
            DeliverySettings settings,
            Clock clock,
            @Qualifier(DELIVER) DeliverDue deliver) {
        return new AskForConfirmation(requests, contacts, tests, settings.testPause(), clock, deliver::offer);
    }

    @Bean(name = DELIVER, defaultCandidate = false)
    DeliverDue deliverConfirmations(
            @Qualifier(REQUESTS) Deliveries requests,
            Contacts contacts,
            ConfirmationWriter writer,
            Channel channel,
            SuppressRefused suppressRefused,
            DeliverySettings settings,
            Clock clock,
            @Qualifier(WAKEUPS) Wakeups wakeups) {
        var one = new DeliverConfirmation(
                requests, contacts, writer, channel, settings.retry(), clock, wakeups, suppressRefused);
        return new DeliverDue(requests, one::deliver, channel, settings.lease(), settings.atATime(), clock, wakeups);
    }
}
