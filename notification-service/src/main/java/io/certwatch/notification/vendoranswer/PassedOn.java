package io.certwatch.notification.vendoranswer;

import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.text.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An obligation for whose answer a vendor's contact named a colleague.
 *
 * @param vendor of the product
 * @param contact who got the link to the page on which the colleague was named; null if it is not known
 */
public record PassedOn(
        String company,
        String vendor,
        String obligation,
        String sku,
        BilingualText product,
        @Nullable String contact,
        Colleague colleague,
        Instant at) {

    /**
     * @param name null if none was given
     * @param email as it was typed
     * @param language in which the page was read
     */
    public record Colleague(@Nullable String name, String email, Language language) {}
}
