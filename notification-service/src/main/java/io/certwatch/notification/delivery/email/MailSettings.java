package io.certwatch.notification.delivery.email;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param from the sender's address, with or without a name
 * @param site base URL for links; without it messages contain paths
 */
@Validated
@ConfigurationProperties("notification.mail")
record MailSettings(
        @NotBlank @DefaultValue("CertWatch <certwatch@localhost>")
        String from,

        @Nullable URI site) {

    InternetAddress sender() {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException notOne) {
            throw new IllegalArgumentException("notification.mail.from is not an address: " + from, notOne);
        }
    }
}
