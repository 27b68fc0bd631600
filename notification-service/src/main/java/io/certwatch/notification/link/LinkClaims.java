package io.certwatch.notification.link;

import io.certwatch.platform.text.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a link states about whom it was sent to.
 *
 * @param contact id of the contact
 * @param vendor  whose obligations it answers; of links to acknowledge
 * @param alert   value of the alert's id; of links to acknowledge
 * @param language of the page to acknowledge
 * @param email   the address that is confirmed; of links to confirm
 */
public record LinkClaims(
        Purpose purpose,
        String company,
        String contact,
        @Nullable String vendor,
        @Nullable String alert,
        @Nullable Language language,
        @Nullable String email,
        Instant expiresAt) {}
