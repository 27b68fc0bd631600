package io.certwatch.notification.bounce.imap;

import io.certwatch.notification.smtp.MailSecurity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param host null if there is no mailbox to read
 * @param port the usual one of {@code security} if it is null
 * @param every interval between looks into the mailbox
 * @param sslBundle the bundle of Spring Boot with the certificates to trust; null for those of the JVM
 */
@Validated
@ConfigurationProperties("notification.bounces.imap")
record BounceMailboxSettings(
        @Nullable String host,
        @Min(1) @Max(65_535) @Nullable Integer port,
        @DefaultValue("TLS") MailSecurity security,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("1m") Duration every,
        @Nullable String sslBundle) {

    int actualPort() {
        return port == null ? security.imapPort() : port;
    }

    /** Without the password: records are printed in messages of errors. */
    @Override
    public String toString() {
        return "BounceMailboxSettings[%s, %s, username=%s]".formatted(host, security, username);
    }
}
