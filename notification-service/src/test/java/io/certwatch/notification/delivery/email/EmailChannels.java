package io.certwatch.notification.delivery.email;

import io.certwatch.notification.alert.InMemoryRuns;
import io.certwatch.notification.alert.SealingPolicy;
import io.certwatch.notification.delivery.Channel;
import io.certwatch.notification.delivery.smtp.SmtpServers;
import io.certwatch.notification.link.FixedLinks;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** The channel of the service, to the servers of a test. */
public final class EmailChannels {
    private static final SealingPolicy PATIENCE = new SealingPolicy(
            Duration.ofSeconds(5),
            Duration.ofSeconds(2),
            Duration.ofSeconds(60),
            Duration.ofMinutes(30),
            Duration.ofHours(3),
            500);

    private EmailChannels() {}

    public static Channel to(SmtpServers servers, Clock clock) {
        var settings = new MailSettings("CertWatch <certwatch@example.org>", URI.create("https://certwatch.example/"));
        return new EmailConfiguration()
                .emailChannel(
                        servers, settings, new FixedLinks(), new InMemoryRuns(), PATIENCE, new JsonMapper(), clock);
    }
}
