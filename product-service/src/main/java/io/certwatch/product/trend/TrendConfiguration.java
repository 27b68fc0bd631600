package io.certwatch.product.trend;

import io.certwatch.platform.work.SingleInstanceLock;
import io.certwatch.product.checklist.ChecklistCompanies;
import io.certwatch.product.inventory.Summaries;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TrendConfiguration.TrendSettings.class)
class TrendConfiguration {

    @Bean
    KeepTrends keepTrends(
            ChecklistCompanies companies,
            Summaries summaries,
            Trends trends,
            SingleInstanceLock lock,
            TrendSettings settings,
            Clock clock) {
        return new KeepTrends(companies, summaries, trends, lock, settings.retention(), clock);
    }

    /**
     * @param madeWithin time after midnight in China in which the figures of the day before are counted; less than a day
     * @param keptDays how many days are kept; at least the 90 of the overview
     */
    @ConfigurationProperties("certwatch.trend")
    record TrendSettings(
            @DefaultValue("2h") Duration madeWithin,
            @DefaultValue("400") int keptDays) {

        private static final int SHOWN = 90;

        TrendSettings {
            if (!madeWithin.isPositive() || madeWithin.compareTo(Duration.ofDays(1)) >= 0) {
                throw new IllegalArgumentException(
                        "certwatch.trend.made-within is between nothing and a day: " + madeWithin);
            }
            if (keptDays < SHOWN) {
                throw new IllegalArgumentException("certwatch.trend.kept-days is at least " + SHOWN + ": " + keptDays);
            }
        }

        KeepTrends.Retention retention() {
            return new KeepTrends.Retention(madeWithin, keptDays);
        }
    }
}
