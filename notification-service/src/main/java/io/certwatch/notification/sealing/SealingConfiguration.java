package io.certwatch.notification.sealing;

import io.certwatch.notification.alert.AlertListener;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.Dispatch;
import io.certwatch.notification.alert.Recipients;
import io.certwatch.notification.timing.WakeupScheduler;
import io.certwatch.notification.timing.Wakeups;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealingConfiguration.AlertSettings.class)
class SealingConfiguration {

    /**
     * @param window registrations of one vendor within this time go into one message
     * @param quiet time without a new line after which an alert is sealed
     * @param bound longest wait, after a run or an import has completed, for the obligations it announced
     * @param silence longest wait without a new line for a run that does not report its completion
     * @param importSilence {@code silence} for imports; longer than the largest import takes
     * @param capacity products per message; the rest goes into further messages. A product takes up to 2 KB of HTML, and many servers reject messages over 1 MB
     * @param sweep interval of checks for due alerts that a crash or another instance left
     */
    @Validated
    @ConfigurationProperties("notification.alert")
    record AlertSettings(
            @DefaultValue("5s") Duration window,
            @DefaultValue("2s") Duration quiet,
            @DefaultValue("10m") Duration bound,
            @DefaultValue("30m") Duration silence,
            @DefaultValue("3h") Duration importSilence,
            @DefaultValue("500") @Min(1) @Max(2000) int capacity,
            @DefaultValue("5s") Duration sweep) {

        SealingPolicy sealingPolicy() {
            return new SealingPolicy(window, quiet, bound, silence, importSilence, capacity);
        }
    }

    @Bean
    SealingPolicy sealingPolicy(AlertSettings settings) {
        return settings.sealingPolicy();
    }

    @Bean
    WakeupScheduler alertWakeups(AlertSettings settings, Clock clock, ObjectProvider<SealAlerts> sealAlerts) {
        return new WakeupScheduler(
                "alerts", settings.sweep(), clock, () -> sealAlerts.getObject().sealDue());
    }

    @Bean
    SealAlerts sealAlerts(
            OpenAlerts open,
            Alerts alerts,
            Recipients recipients,
            Dispatch dispatch,
            SealingPolicy sealingPolicy,
            Clock clock,
            @Qualifier("alertWakeups") Wakeups wakeups,
            AlertListener listener) {
        return new SealAlerts(open, alerts, recipients, dispatch, sealingPolicy, clock, wakeups, listener);
    }
}
