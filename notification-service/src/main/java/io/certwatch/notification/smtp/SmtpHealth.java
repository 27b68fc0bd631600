package io.certwatch.notification.smtp;

import java.util.LinkedHashMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Never DOWN: messages wait while no server can be used, and other instances could use none either. */
record SmtpHealth(SmtpServers servers) implements HealthIndicator {

    @Override
    public Health health() {
        var details = new LinkedHashMap<String, Object>();
        servers.all().forEach(server -> details.put(server.name(), words(server)));
        var usable = servers.all().stream().anyMatch(server -> !server.isCircuitOpen());
        return Health.status(usable ? Status.UP : Status.UNKNOWN)
                .withDetails(details)
                .build();
    }

    private static String words(SmtpServer server) {
        return server.lastFault()
                .map(last -> "%s since %s: %s"
                        .formatted(last.fault().kind(), last.at(), last.fault().words()))
                .orElse("usable");
    }
}
