package io.certwatch.product.decision;

import io.certwatch.product.decision.Decision.Ending;
import org.jspecify.annotations.Nullable;

/**
 * A decision on file, and what is left to do until all products know of it or of its end.
 *
 * @param work none once they do
 */
public record Filed(Decision decision, long revision, @Nullable Work work) {

    /** @param after the SKU of the last product done */
    public record Work(@Nullable String after) {}

    public static Filed first(Decision decision) {
        return new Filed(decision, 1, new Work(null));
    }

    public Filed doneUpTo(String sku) {
        return new Filed(decision, revision + 1, new Work(sku));
    }

    public Filed done() {
        return new Filed(decision, revision + 1, null);
    }

    /** All products have to be looked at again. */
    public Filed ended(Ending how) {
        return new Filed(decision.ended(how), revision + 1, new Work(null));
    }

    /** The newer one reaches the same products. */
    public Filed replaced(Ending how) {
        return new Filed(decision.ended(how), revision + 1, null);
    }

    public boolean unfinished() {
        return work != null;
    }
}
