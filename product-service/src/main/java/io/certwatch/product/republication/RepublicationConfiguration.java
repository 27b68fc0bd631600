package io.certwatch.product.republication;

import io.certwatch.platform.trace.Tracing;
import io.certwatch.platform.work.SingleInstanceLock;
import io.certwatch.platform.work.Worker;
import io.certwatch.product.naming.PartyNames;
import io.certwatch.product.republication.RepublicationConfiguration.RepublicationSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RepublicationSettings.class)
class RepublicationConfiguration {

    private static final int PAGE = 500;

    @Bean
    RepublishRecords republishRecords(
            Republications republications,
            NewestRecords ofProducts,
            PartyNames names,
            SingleInstanceLock lock,
            RepublicationMetrics metrics,
            RepublicationSettings settings,
            Tracing tracing,
            Clock clock) {
        var limits = new RepublishRecords.Limits(PAGE, settings.pause());
        var ofNames = new NewestNames(names);
        Function<RecordKind, NewestRecords> records = kind -> kind.isOfProducts() ? ofProducts : ofNames;
        return new RepublishRecords(republications, records, lock, metrics::countPublished, limits, tracing, clock);
    }

    /** @param pause time after which a company may have its records published again */
    @ConfigurationProperties("certwatch.republication")
    record RepublicationSettings(@DefaultValue("1h") Duration pause) {

        RepublicationSettings {
            if (pause.isNegative())
                throw new IllegalArgumentException("certwatch.republication.pause is negative: " + pause);
        }
    }

    @Bean
    Worker republicationWorker(RepublishRecords republish) {
        return new Worker("republication", 1, republish::continueAll);
    }
}
