package io.certwatch.notification.smtp;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** The servers of tests, all on loopback. */
public final class TestServers {
    private TestServers() {}

    /** Without TLS, in order of preference. */
    public static SmtpServers plain(Clock clock, Duration limit, int... ports) {
        var servers = Arrays.stream(ports).mapToObj(TestServers::plain).toList();
        return of(servers, limit, _ -> null, new SimpleMeterRegistry(), clock);
    }

    static SmtpServerSettings plain(int port) {
        return new SmtpServerSettings("localhost", port, MailSecurity.NONE, null, null, null, 8, null);
    }

    static SmtpServers of(
            List<SmtpServerSettings> servers,
            Duration limit,
            Function<String, SSLSocketFactory> trusting,
            MeterRegistry registry,
            Clock clock) {
        return SmtpConfiguration.servers(settings(servers, limit, null), trusting, registry, clock);
    }

    static SmtpServers reportingTo(String address, List<SmtpServerSettings> servers, Duration limit, Clock clock) {
        return SmtpConfiguration.servers(
                settings(servers, limit, address), _ -> null, new SimpleMeterRegistry(), clock);
    }

    private static SmtpSettings settings(
            List<SmtpServerSettings> servers, Duration limit, @Nullable String bounceAddress) {
        var ten = Duration.ofSeconds(10);
        return new SmtpSettings(servers, ten, Duration.ofSeconds(5), limit, ten, bounceAddress);
    }
}
