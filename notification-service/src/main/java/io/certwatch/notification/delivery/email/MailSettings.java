package io.certwatch.notification.delivery.email;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param from the sender's address, with or without a name
 * @param idle time without a message after which a connection is closed
 * @param timeLimit longest time for sending one message
 * @param site base URL for links; without it messages contain paths
 * @param pause how long the circuit breaker stays open
 */
@Validated
@ConfigurationProperties("notification.mail")
record MailSettings(
        @NotBlank @DefaultValue("CertWatch <certwatch@localhost>")
        String from,

        @DefaultValue("10s") Duration idle,
        @DefaultValue("30s") Duration timeLimit,
        @DefaultValue("10s") Duration pause,
        @Nullable URI site) {

    InternetAddress sender() {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException notOne) {
            throw new IllegalArgumentException("notification.mail.from is not an address: " + from, notOne);
        }
    }
}
