package io.certwatch.notification.vendoranswer;

import io.certwatch.platform.text.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The address of a colleague whom a vendor's contact named.
 *
 * @param vendor of the product
 * @param contact who got the link to the page on which the colleague was named; null if it is not known
 * @param name null if none was given
 * @param email as it was typed
 */
public record PassedOn(
        String company,
        String vendor,
        @Nullable String contact,
        @Nullable String name,
        String email,
        Language language,
        Instant at) {}
