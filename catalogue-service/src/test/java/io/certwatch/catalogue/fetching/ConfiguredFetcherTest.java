package io.certwatch.catalogue.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.springboot.circuitbreaker.autoconfigure.CircuitBreakerAutoConfiguration;
import io.github.resilience4j.springboot.circuitbreaker.autoconfigure.CircuitBreakerMetricsAutoConfiguration;
import io.github.resilience4j.springboot.ratelimiter.autoconfigure.RateLimiterAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The effects of the settings. */
class ConfiguredFetcherTest {

    private static final String PREFIX = "certwatch.watching.fetching.";

    @Configuration
    @ComponentScan("io.certwatch.catalogue.fetching")
    static class Service {}

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(Service.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withConfiguration(AutoConfigurations.of(
                    SslAutoConfiguration.class,
                    CircuitBreakerAutoConfiguration.class,
                    CircuitBreakerMetricsAutoConfiguration.class,
                    RateLimiterAutoConfiguration.class));

    @Test
    void publishesTheStateOfEachCircuitBreakerAsAMetric() throws IOException {
        int port = portOfNobody();
        service.withPropertyValues(
                        PREFIX + "web.allowed-hosts=127.0.0.1:*",
                        PREFIX + "web.allowed-networks=127.0.0.1",
                        PREFIX + "web.attempts.at-most=2",
                        PREFIX + "web.attempts.first-wait=10ms",
                        PREFIX + "web.circuit.calls=2")
                .run(context -> {
                    var fetcher = context.getBean(Fetcher.class);
                    var address = Address.of("http://127.0.0.1:" + port + "/");
                    assertThat(fetcher.fetch(address, LastSeen.NOTHING, context.getBean(Limits.class)))
                            .isInstanceOf(Fetch.Failed.class);
                    assertThat(fetcher.fetch(address, LastSeen.NOTHING, context.getBean(Limits.class)))
                            .isInstanceOf(Fetch.Refused.class);
                    var meters = context.getBean(MeterRegistry.class);
                    assertThat(meters.get("resilience4j.circuitbreaker.state")
                                    .tags("name", "127.0.0.1:" + port, "state", "open")
                                    .gauge()
                                    .value())
                            .isEqualTo(1);
                    assertThat(meters.get("sources.fetches")
                                    .tags("host", "127.0.0.1", "outcome", "failed", "reason", "unreachable")
                                    .timer()
                                    .count())
                            .isEqualTo(1);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "web.allowed-hosts=*",
                "web.allowed-networks=intranet",
                "web.attempts.at-most=0",
                "web.user-agent= ",
                "web.ssl-bundle=missing",
                "folder.roots=lists",
                "max-bytes=0",
                "total=0s",
                "web.circuit.failure-rate=0"
            })
    void rejectsInvalidSettingsAtStartup(String setting) {
        service.withPropertyValues(PREFIX + setting)
                .run(context -> assertThat(context).hasFailed());
    }

    private static int portOfNobody() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
