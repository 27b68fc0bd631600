package io.certwatch.catalogue.fetching;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FetchingConfiguration.FetchingSettings.class)
class FetchingConfiguration {

    /** The maximum limits of a fetch; a source may set lower ones. */
    @Validated
    @ConfigurationProperties("certwatch.watching.fetching")
    record FetchingSettings(
            @DefaultValue("64MB") @NotNull DataSize maxBytes,
            @DefaultValue("10s") @NotNull Duration connect,
            @DefaultValue("30s") @NotNull Duration read,
            @DefaultValue("5m") @NotNull Duration total) {

        Limits limits() {
            return new Limits(maxBytes.toBytes(), connect, read, total);
        }
    }

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

    /** Delegates each address to the carrier for its kind. */
    private record FetchByKind(Carrier<Address.Web> web, Carrier<Address.Folder> folders) implements Fetcher {

        @Override
        public Fetch fetch(Address address, LastSeen lastSeen, Limits limits) {
            return switch (address) {
                case Address.Web page -> web.fetch(page, lastSeen, limits);
                case Address.Folder folder -> folders.fetch(folder, lastSeen, limits);
            };
        }

        @Override
        public Optional<Objection> objection(Address address) {
            return switch (address) {
                case Address.Web page -> web.objection(page);
                case Address.Folder folder -> folders.objection(folder);
            };
        }
    }
}
