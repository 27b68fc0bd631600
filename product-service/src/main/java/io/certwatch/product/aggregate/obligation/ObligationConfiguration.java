package io.certwatch.product.aggregate.obligation;

import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ObligationConfiguration.ObligationSettings.class)
class ObligationConfiguration {

    @Bean
    ReminderLeads leads(ObligationSettings settings) {
        return settings.days();
    }

    /**
     * @param leads how long before the due day of an obligation its vendor is reminded; whole days, a number without unit
     *   is days
     * @param proofEndLeads how long before the end of a certificate or another proof its vendor is reminded; likewise
     * @param earlierInCii how much longer before for a product that is used in critical information infrastructure; whole
     *   days
     */
    @Validated
    @ConfigurationProperties("certwatch.obligation")
    record ObligationSettings(
            @NotEmpty @DefaultValue({"180d", "90d", "30d", "7d"}) @DurationUnit(ChronoUnit.DAYS)
            List<Duration> leads,

            @NotEmpty @DefaultValue({"180d", "90d", "30d"}) @DurationUnit(ChronoUnit.DAYS)
            List<Duration> proofEndLeads,

            @DefaultValue("0d") @DurationUnit(ChronoUnit.DAYS)
            Duration earlierInCii) {

        private static final Duration LONGEST = Duration.ofDays(3_650);

        ObligationSettings {
            check("leads", leads);
            check("proof-end-leads", proofEndLeads);
            if (earlierInCii.isNegative() || !isWholeDays(earlierInCii)) {
                throw new IllegalArgumentException(
                        "certwatch.obligation.earlier-in-cii takes whole days from 0 to 3650: " + earlierInCii);
            }
        }

        private static void check(String name, List<Duration> leads) {
            for (var lead : leads) {
                if (!lead.isPositive() || !isWholeDays(lead)) {
                    throw new IllegalArgumentException(
                            "certwatch.obligation." + name + " takes whole days from 1 to 3650: " + lead);
                }
            }
        }

        private static boolean isWholeDays(Duration duration) {
            return duration.compareTo(LONGEST) <= 0 && duration.equals(Duration.ofDays(duration.toDays()));
        }

        ReminderLeads days() {
            return new ReminderLeads(inDays(leads), inDays(proofEndLeads), (int) earlierInCii.toDays());
        }

        private static List<Integer> inDays(List<Duration> leads) {
            return leads.stream().map(lead -> (int) lead.toDays()).toList();
        }
    }
}
