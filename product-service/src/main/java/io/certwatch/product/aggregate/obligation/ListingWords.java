package io.certwatch.product.aggregate.obligation;

import io.certwatch.product.engine.Explanation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Says since when the catalogue lists a product, no more exactly than is known. */
public final class ListingWords {

    private ListingWords() {}

    public static Explanation describe(LocalDate firstListed, boolean atLatest) {
        return Explanation.of(atLatest ? "listing.at-latest" : "listing.on", firstListed);
    }

    /** Why the day is only the latest possible one; null if it is known. */
    public static @Nullable Explanation explain(boolean atLatest) {
        return atLatest ? Explanation.of("listing.unknown-figure") : null;
    }
}
