package io.certwatch.notification.smtp;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param port the usual one of {@code security} if it is null
 * @param username null if the server asks for no authentication
 * @param ratePerMinute messages that the server takes per minute; null if there is no limit
 * @param connections most connections at a time
 * @param sslBundle the bundle of Spring Boot with the certificates to trust; null for those of the JVM
 */
record SmtpServerSettings(
        @NotBlank String host,
        @Min(1) @Max(65_535) @Nullable Integer port,
        @DefaultValue("STARTTLS") MailSecurity security,
        @Nullable String username,
        @Nullable String password,
        @Min(1) @Nullable Integer ratePerMinute,
        @DefaultValue("8") @Min(1) int connections,
        @Nullable String sslBundle) {

    SmtpServerSettings {
        if ((username == null) != (password == null)) {
            throw new IllegalArgumentException("An SMTP server needs both username and password, or neither");
        }
        if (username != null && security == MailSecurity.NONE) {
            throw new IllegalArgumentException("A password is sent to an SMTP server only with STARTTLS or TLS");
        }
    }

    int actualPort() {
        return port == null ? security.smtpPort() : port;
    }

    String name() {
        return host + ":" + actualPort();
    }

    /** Without the password: records are printed in messages of errors. */
    @Override
    public String toString() {
        return "SmtpServerSettings[%s, %s, username=%s]".formatted(name(), security, username);
    }
}
