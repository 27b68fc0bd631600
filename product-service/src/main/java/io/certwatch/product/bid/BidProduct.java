package io.certwatch.product.bid;

import io.certwatch.product.engine.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product in a bid.
 *
 * @param entries of the catalogue under which it needs a proof
 * @param lines its proofs, those that hold on the day first
 */
public record BidProduct(
        String sku,
        Wording name,
        @Nullable String model,
        @Nullable String manufacturer,
        @Nullable String vendor,
        Standing standing,
        List<Wording> entries,
        List<BidLine> lines) {

    /** How it stands on the day of the bid, what is missing first. */
    public enum Standing {
        /** It needs a proof, and none holds on the day. */
        MISSING,
        /** Whether it needs a proof is not decided yet. */
        TO_BE_DECIDED,
        PROVEN,
        /** It needs no proof, as it was assessed. */
        NOT_REQUIRED
    }

    public BidProduct {
        entries = List.copyOf(entries);
        lines = List.copyOf(lines);
    }
}
