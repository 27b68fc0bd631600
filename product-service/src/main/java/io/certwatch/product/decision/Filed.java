package io.certwatch.product.decision;

import io.certwatch.product.decision.Decision.Ending;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision on file, and what is left to do until all products know of it or of its end.
 *
 * @param work none once they do
 */
public record Filed(Decision decision, long revision, @Nullable Work work) {

    /**
     * @param after  the SKU of the last product done
     * @param missed the SKU of one that could not be judged on the way there; none if all could
     * @param again  when it is begun again for that; at once if none
     */
    public record Work(@Nullable String after, @Nullable String missed, @Nullable Instant again) {

        static final Work ALL = new Work(null, null, null);
    }

    public static Filed first(Decision decision) {
        return new Filed(decision, 1, Work.ALL);
    }

    /** @param missed one that could not be judged on the way there */
    public Filed doneUpTo(String sku, @Nullable String missed) {
        return new Filed(decision, revision + 1, new Work(sku, missed, null));
    }

    /** All that could be judged know of it; those that could not may by then. */
    public Filed again(Instant then) {
        return new Filed(decision, revision + 1, new Work(null, null, then));
    }

    public Filed done() {
        return new Filed(decision, revision + 1, null);
    }

    /** All products have to be looked at again. */
    public Filed ended(Ending how) {
        return new Filed(decision.ended(how), revision + 1, Work.ALL);
    }

    /** The newer one reaches the same products. */
    public Filed replaced(Ending how) {
        return new Filed(decision.ended(how), revision + 1, null);
    }

    public boolean unfinished() {
        return work != null;
    }
}
