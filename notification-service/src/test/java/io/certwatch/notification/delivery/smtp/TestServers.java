package io.certwatch.notification.delivery.smtp;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;

/** The servers of tests, all on loopback. */
public final class TestServers {
    private TestServers() {}

    /** Without TLS, in order of preference. */
    public static SmtpServers plain(Clock clock, Duration limit, int... ports) {
        var servers = Arrays.stream(ports).mapToObj(TestServers::plain).toList();
        return of(servers, limit, _ -> null, new SimpleMeterRegistry(), clock);
    }

    static SmtpServerSettings plain(int port) {
        return new SmtpServerSettings("localhost", port, SmtpSecurity.NONE, null, null, null, 8, null);
    }

    static SmtpServers of(
            List<SmtpServerSettings> servers,
            Duration limit,
            Function<String, SSLSocketFactory> trusting,
            MeterRegistry registry,
            Clock clock) {
        var settings =
                new SmtpSettings(servers, Duration.ofSeconds(10), Duration.ofSeconds(5), limit, Duration.ofSeconds(10));
        return SmtpConfiguration.servers(settings, trusting, registry, clock);
    }
}
