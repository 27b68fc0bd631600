package io.certwatch.notification.smtp;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Meters: {@code notification.mail.replies} counts messages by server and what came of handing them to it,
 * {@code notification.mail.server.usable} is 0 while the circuit breaker of a server is open.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmtpSettings.class)
class SmtpConfiguration {

    @Bean
    SmtpServers smtpServers(SmtpSettings settings, SslBundles bundles, MeterRegistry registry, Clock clock) {
        return servers(
                settings, bundle -> bundles.getBundle(bundle).createSslContext().getSocketFactory(), registry, clock);
    }

    @Bean
    @ConditionalOnProperty("notification.mail.bounce-address")
    BounceAddress bounceAddress(SmtpSettings settings) {
        return BounceAddress.of(Objects.requireNonNull(settings.bounceAddress()));
    }

    @Bean
    SmtpHealth mailServersHealthIndicator(SmtpServers servers) {
        return new SmtpHealth(servers);
    }

    /** @param trusting makes TLS sockets that trust the certificates of a bundle */
    static SmtpServers servers(
            SmtpSettings settings, Function<String, SSLSocketFactory> trusting, MeterRegistry registry, Clock clock) {
        var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("smtp-", 0).factory());
        var servers = settings.servers().stream()
                .map(server -> new SmtpServer(
                        server.name(),
                        new SmtpConnections(
                                server,
                                settings,
                                server.sslBundle() == null ? null : trusting.apply(server.sslBundle())),
                        breaker(server, settings, clock),
                        rate(server, clock),
                        threads,
                        clock))
                .toList();
        servers.forEach(server -> watch(server, registry));
        return new SmtpServers(
                servers, settings.timeLimit(), threads, (server, reply) -> count(server, reply, registry));
    }

    /** Opens when at least half of the last ten messages (at least five) met a fault of the server. */
    private static CircuitBreaker breaker(SmtpServerSettings server, SmtpSettings settings, Clock clock) {
        return CircuitBreaker.of(
                server.name(),
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(5)
                        .failureRateThreshold(50)
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .waitDurationInOpenState(settings.pause())
                        .clock(clock)
                        .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                        .build());
    }

    private static @Nullable RateLimiter rate(SmtpServerSettings server, Clock clock) {
        if (server.ratePerMinute() == null) return null;
        var config = RateLimiterConfig.custom()
                .limitForPeriod(server.ratePerMinute())
                .limitRefreshPeriod(Duration.ofMinutes(1))
                .timeoutDuration(Duration.ZERO)
                .build();
        return new AtomicRateLimiter(server.name(), config, () -> TimeUnit.MILLISECONDS.toNanos(clock.millis()));
    }

    private static void watch(SmtpServer server, MeterRegistry registry) {
        Gauge.builder("notification.mail.server.usable", server, watched -> watched.isCircuitOpen() ? 0 : 1)
                .description("0 while the circuit breaker of the mail server is open")
                .tag("server", server.name())
                .register(registry);
    }

    private static void count(String server, SmtpReply reply, MeterRegistry registry) {
        registry.counter("notification.mail.replies", "server", server, "reply", reply.tag())
                .increment();
    }
}
