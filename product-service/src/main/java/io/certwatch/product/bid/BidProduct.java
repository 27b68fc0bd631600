package io.certwatch.product.bid;

import io.certwatch.product.aggregate.sale.Sale;
import io.certwatch.product.aggregate.sale.SaleReason;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product in a bid.
 *
 * @param standing as whether it may be sold on that day, so that both say the same
 * @param why as a sentence; null if nothing was known of it on that day
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
        @Nullable Explanation why,
        List<Wording> entries,
        List<BidLine> lines) {

    /** How it stands on the day of the bid, what is missing first. */
    public enum Standing {
        /** An entry that is in force on the day requires a proof, and none for it holds. */
        MISSING,
        /** A person has to decide something first. */
        TO_BE_DECIDED,
        /** Nothing is known that tells whether it needs a proof. */
        NO_STATEMENT,
        /** A proof is on record for each entry that is in force on the day. */
        PROVEN,
        /** Only an edition that comes into force after the day requires a proof. */
        NOT_YET_REQUIRED,
        /** It needs no proof, as it was assessed. */
        NOT_REQUIRED;

        static Standing of(Sale sale) {
            return switch (sale.status()) {
                case NOT_TO_BE_SOLD -> MISSING;
                case TO_BE_DECIDED -> TO_BE_DECIDED;
                case NO_STATEMENT -> NO_STATEMENT;
                case MAY_BE_SOLD -> ofPermission(sale.reason());
            };
        }

        private static Standing ofPermission(SaleReason reason) {
            return switch (reason) {
                case PROVEN -> PROVEN;
                case NOT_YET_IN_FORCE -> NOT_YET_REQUIRED;
                default -> NOT_REQUIRED;
            };
        }
    }

    public BidProduct {
        entries = List.copyOf(entries);
        lines = List.copyOf(lines);
    }
}
