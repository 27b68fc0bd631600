package io.certwatch.catalogue.watching.fetching;

import io.certwatch.catalogue.watching.fetching.metrics.MeteredFetcher;
import io.certwatch.catalogue.watching.fetching.resilience.TimeLimitedFetcher;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FetchingSettings.class)
class FetchingConfiguration {

    /** The maximum limits. */
    @Bean
    Limits fetchingLimits(FetchingSettings settings) {
        return settings.limits();
    }

    @Bean
    Fetcher fetcher(
            Carrier<Address.Web> web,
            Carrier<Address.Folder> folders,
            Limits widest,
            MeterRegistry meters,
            Clock clock) {
        return new MeteredFetcher(new TimeLimitedFetcher(new FetchByKind(web, folders), widest, clock), meters);
    }
}
