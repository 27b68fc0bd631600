package io.certwatch.notification.webhook.http;

import io.certwatch.notification.webhook.HostShares;
import io.certwatch.notification.webhook.Receivers;
import io.certwatch.outbound.http.AddressRules;
import io.certwatch.outbound.http.GuardedNames;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;

/** Calls receivers as the service does, with settings of a test. */
public final class TestReceivers {
    private TestReceivers() {}

    /** Receivers on loopback are allowed. */
    public static Receivers onLoopback(Clock clock) {
        return of(List.of("127.0.0.0/8"), InetAddress::getAllByName, Duration.ofSeconds(10), clock);
    }

    static HttpReceivers of(List<String> networks, GuardedNames.Names names, Duration total, Clock clock) {
        var settings = new WebhookHttpSettings(
                true,
                networks,
                Duration.ofSeconds(2),
                total,
                "CertWatch-Webhooks",
                null,
                new WebhookHttpSettings.Circuit(4, 80, Duration.ofSeconds(30)));
        try {
            return WebhookHttpConfiguration.receivers(
                    settings,
                    new GuardedNames(names, AddressRules.publicAnd(networks)),
                    SSLContext.getDefault(),
                    new HostShares(4),
                    clock);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
