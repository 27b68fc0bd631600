package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.alert.ObligationAlerts;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.timing.WakeupScheduler;
import io.certwatch.notification.timing.Wakeups;
import io.certwatch.notification.vendoranswer.LapseMessages;
import io.certwatch.notification.vendoranswer.VendorDecisions;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Messages about decisions are delivered like alerts, from a collection of their own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DecisionConfiguration.DecisionSettings.class)
class DecisionConfiguration {
    private static final String LETTERS = "decisionLetters";
    private static final String WAKEUPS = "decisionWakeups";
    private static final String DELIVER = "deliverDecisions";

    /**
     * @param collect how long decisions wait for more about answers of the same contact
     * @param sweep interval of checks for decisions to tell
     */
    @ConfigurationProperties("notification.decision")
    record DecisionSettings(
            @DefaultValue("5m") Duration collect,
            @DefaultValue("30s") Duration sweep) {}

    @Bean(name = WAKEUPS)
    WakeupScheduler decisionWakeups(
            DecisionSettings settings,
            Clock clock,
            ObjectProvider<TellDecisions> tell,
            @Qualifier(DELIVER) ObjectProvider<DeliverDue> deliver) {
        return new WakeupScheduler("decisions", settings.sweep(), clock, () -> {
            tell.getObject().run();
            deliver.getObject().run();
        });
    }

    @Bean
    LapseMessages lapseMessages(ObligationAlerts alerts, Deliveries deliveries, Clock clock) {
        return new FindLapseMessages(alerts, deliveries, clock);
    }

    @Bean
    TellDecisions tellDecisions(
            VendorDecisions decisions,
            Contacts contacts,
            @Qualifier(LETTERS) Deliveries letters,
            KnownObligations obligations,
            DecisionSettings settings,
            Clock clock,
            @Qualifier(DELIVER) DeliverDue deliver) {
        return new TellDecisions(decisions, contacts, letters, obligations, settings.collect(), clock, deliver::offer);
    }

    @Bean(name = DELIVER, defaultCandidate = false)
    DeliverDue deliverDecisions(
            @Qualifier(LETTERS) Deliveries letters,
            VendorDecisions decisions,
            Contacts contacts,
            DecisionWriter writer,
            Channel channel,
            SuppressRefused suppressRefused,
            DeliverySettings settings,
            Clock clock,
            @Qualifier(WAKEUPS) Wakeups wakeups) {
        var one = new DeliverDecisions(
                letters, decisions, contacts, writer, channel, settings.retry(), clock, wakeups, suppressRefused);
        return new DeliverDue(letters, one::deliver, channel, settings.lease(), settings.atATime(), clock, wakeups);
    }
}
