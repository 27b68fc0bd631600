package io.certwatch.product.decision;

import io.certwatch.product.decision.Decision.Ending;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision on file, and what is left to do until all products know of it or of its end.
 *
 * @param work     none once they do
 * @param occasion what was decided about, as it stood: of several people who decide on one occasion only the first is heard; none once it
 *                 has ended
 */
public record StoredDecision(Decision decision, long revision, @Nullable Work work, @Nullable String occasion) {

    /**
     * @param after  the SKU of the last product done
     * @param missed the SKU of one that could not be judged on the way there; none if all could
     * @param again  when it is begun again for that; at once if none
     */
    public record Work(@Nullable String after, @Nullable String missed, @Nullable Instant again) {

        static final Work ALL = new Work(null, null, null);
    }

    public static StoredDecision first(Decision decision) {
        return new StoredDecision(decision, 1, Work.ALL, null);
    }

    public static StoredDecision first(Decision decision, String occasion) {
        return new StoredDecision(decision, 1, Work.ALL, occasion);
    }

    /** @param missed one that could not be judged on the way there */
    public StoredDecision doneUpTo(String sku, @Nullable String missed) {
        return new StoredDecision(decision, revision + 1, new Work(sku, missed, null), occasion);
    }

    /** All that could be judged know of it; those that could not may by then. */
    public StoredDecision again(Instant then) {
        return new StoredDecision(decision, revision + 1, new Work(null, null, then), occasion);
    }

    public StoredDecision done() {
        return new StoredDecision(decision, revision + 1, null, occasion);
    }

    /** All products have to be looked at again. */
    public StoredDecision ended(Ending how) {
        return new StoredDecision(decision.ended(how), revision + 1, Work.ALL, null);
    }

    /** The newer one reaches the same products. */
    public StoredDecision replaced(Ending how) {
        return new StoredDecision(decision.ended(how), revision + 1, null, null);
    }

    public boolean unfinished() {
        return work != null;
    }
}
