package io.certwatch.notification.smtp;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param servers in order of preference
 * @param idle time without a message after which a connection is closed
 * @param connectLimit longest time for the TCP connection to a server
 * @param timeLimit longest time for handing one message to one server
 * @param pause how long a circuit breaker stays open
 * @param bounceAddress the mailbox for reports; null if they go to the sender
 */
@Validated
@ConfigurationProperties("notification.mail")
record SmtpSettings(
        @NotEmpty @Valid List<SmtpServerSettings> servers,
        @DefaultValue("10s") Duration idle,
        @DefaultValue("5s") Duration connectLimit,
        @DefaultValue("30s") Duration timeLimit,
        @DefaultValue("10s") Duration pause,
        @Nullable String bounceAddress) {}
