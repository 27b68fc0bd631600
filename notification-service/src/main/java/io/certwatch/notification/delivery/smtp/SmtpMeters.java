package io.certwatch.notification.delivery.smtp;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Meters: {@code notification.mail.replies} counts messages by server and what came of handing them to it,
 * {@code notification.mail.server.usable} is 0 while the circuit breaker of a server is open.
 */
final class SmtpMeters {
    private final MeterRegistry registry;

    SmtpMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(String server, SmtpReply reply) {
        registry.counter("notification.mail.replies", "server", server, "reply", reply.tag())
                .increment();
    }

    void watch(SmtpServer server) {
        Gauge.builder("notification.mail.server.usable", server, watched -> watched.isCircuitOpen() ? 0 : 1)
                .description("0 while the circuit breaker of the mail server is open")
                .tag("server", server.name())
                .register(registry);
    }
}
