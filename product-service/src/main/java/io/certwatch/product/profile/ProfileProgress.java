package io.certwatch.product.profile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The work left until a revision of a profile has been applied to all products of its company.
 *
 * @param after the SKU of the last product processed
 * @param missed the SKU of a product whose assessment failed; null if none did
 * @param from when the work may continue
 */
public record ProfileProgress(
        String company,
        long revision,
        @Nullable String after,
        @Nullable String missed,
        Instant from) {

    static ProfileProgress start(String company, long revision, Instant at) {
        return new ProfileProgress(company, revision, null, null, at);
    }

    /** @param failed a product whose assessment failed on this page */
    public ProfileProgress upTo(String sku, @Nullable String failed) {
        return new ProfileProgress(company, revision, sku, failed, from);
    }

    /** It continues where it stands, but not before a moment. */
    public ProfileProgress postpone(Instant until) {
        return new ProfileProgress(company, revision, after, missed, until);
    }

    /** It has been applied to all products that could be assessed; the work is repeated for the others. */
    public ProfileProgress again(Instant then) {
        return start(company, revision, then);
    }
}
