package io.certwatch.notification.contact;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param unconfirmedFor how long an address may stay unconfirmed before the team hears of it
 * @param sweep how often such addresses are looked for
 */
@Validated
@ConfigurationProperties("notification.contact.confirmation")
record ContactSettings(
        @DefaultValue("3d") Duration unconfirmedFor,
        @DefaultValue("5m") Duration sweep) {}
