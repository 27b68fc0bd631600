package io.certwatch.notification.correspondence;

import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.alert.ObligationAlerts;
import io.certwatch.notification.alert.ResendAlert;
import io.certwatch.notification.correspondence.AskVendors.LastMessage;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.DeliveryReports;
import io.certwatch.notification.timing.WakeupScheduler;
import io.certwatch.notification.vendoranswer.VendorDecisions;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CorrespondenceConfiguration.AnnexSettings.class)
class CorrespondenceConfiguration {

    /**
     * @param madeWithin time after midnight in China in which the annex of the day before is made
     * @param kept how long the annexes of past days are kept
     * @param sweep interval of checks for annexes to make
     */
    @ConfigurationProperties("notification.annex")
    record AnnexSettings(
            @DefaultValue("2h") Duration madeWithin,
            @DefaultValue("10y") Period kept,
            @DefaultValue("10m") Duration sweep) {}

    @Bean
    KeepAnnexes keepAnnexes(
            KnownObligations obligations,
            ReadCorrespondence correspondence,
            AnnexForm form,
            Annexes annexes,
            AnnexSettings settings,
            Clock clock) {
        return new KeepAnnexes(
                obligations,
                ReadAnnex.from(correspondence, form),
                annexes,
                settings.madeWithin(),
                settings.kept(),
                clock);
    }

    @Bean
    FindAnnex findAnnex(ReadCorrespondence correspondence, AnnexForm form, Annexes annexes, Clock clock) {
        return new FindAnnex(ReadAnnex.from(correspondence, form), annexes, clock);
    }

    @Bean
    WakeupScheduler annexWakeups(AnnexSettings settings, Clock clock, KeepAnnexes keepAnnexes) {
        return new WakeupScheduler("annexes", settings.sweep(), clock, keepAnnexes::run);
    }

    @Bean
    AskVendors askVendors(
            KnownObligations obligations,
            Alerts alerts,
            ResendAlert resendAlert,
            ReadCorrespondence correspondence,
            Clock clock) {
        return new AskVendors(obligations, alerts, resendAlert, LastMessage.of(correspondence), clock);
    }

    /** @param letters about decisions */
    @Bean
    ReadCorrespondence readCorrespondence(
            KnownObligations obligations,
            ObligationAlerts alerts,
            Deliveries deliveries,
            DeliveryReports reports,
            VendorDecisions decisions,
            @Qualifier("decisionLetters") Deliveries letters,
            Clock clock) {
        return new ReadCorrespondence(
                obligations,
                alerts,
                new AlertMessagesOfProducts(deliveries, reports),
                new DecisionMessagesOfProducts(decisions, letters),
                clock);
    }
}
