package io.certwatch.notification.vendoranswer;

import io.certwatch.notification.vocabulary.BilingualText;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a company decided about one answer of a vendor.
 *
 * @param contact id of the contact who answered
 * @param reason in words for the vendor; null if none were given
 */
public record VendorDecision(
        String company,
        String obligation,
        String contact,
        String sku,
        BilingualText product,
        Answer answer,
        boolean accepted,
        @Nullable String reason,
        Instant at) {

    /** The answers that a company decides about. */
    public enum Answer {
        CERTIFIED,
        EARLIER_PROOF,
        DISCONTINUED,
        NOT_FOR_MAINLAND,
        NOT_OURS,
        /** One that is newer than this service. */
        OTHER;

        public static Answer of(String kind) {
            return Arrays.stream(values())
                    .filter(answer -> answer.name().equals(kind))
                    .findFirst()
                    .orElse(OTHER);
        }
    }

    /** Each decision is told once, however many events show it. */
    public String key() {
        return company + "/" + obligation + "/" + at.toEpochMilli();
    }
}
