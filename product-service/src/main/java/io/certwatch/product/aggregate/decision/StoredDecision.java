package io.certwatch.product.aggregate.decision;

import io.certwatch.product.aggregate.decision.Decision.Ending;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored decision, and the work left until it, or its end, has been applied to all products.
 *
 * @param work null once that is done
 * @param occasion the state that was decided about: of several decisions on one occasion only the first is accepted;
 *   null once it has ended
 */
public record StoredDecision(
        Decision decision,
        long revision,
        @Nullable Work work,
        @Nullable String occasion) {

    /**
     * @param after the SKU of the last product processed
     * @param missed the SKU of a product whose assessment failed; null if none did
     * @param again when the work is repeated because of that; null for at once
     */
    public record Work(
            @Nullable String after,
            @Nullable String missed,
            @Nullable Instant again) {

        static final Work ALL = new Work(null, null, null);
    }

    public static StoredDecision first(Decision decision) {
        return new StoredDecision(decision, 1, Work.ALL, null);
    }

    public static StoredDecision first(Decision decision, String occasion) {
        return new StoredDecision(decision, 1, Work.ALL, occasion);
    }

    /** @param missed a product whose assessment failed on this page */
    public StoredDecision doneUpTo(String sku, @Nullable String missed) {
        return new StoredDecision(decision, revision + 1, new Work(sku, missed, null), occasion);
    }

    /** It has been applied to all products that could be assessed; the work is repeated for the others. */
    public StoredDecision again(Instant then) {
        return new StoredDecision(decision, revision + 1, new Work(null, null, then), occasion);
    }

    public StoredDecision done() {
        return new StoredDecision(decision, revision + 1, null, occasion);
    }

    /** All products have to be assessed again. */
    public StoredDecision end(Ending how) {
        return new StoredDecision(decision.end(how), revision + 1, Work.ALL, null);
    }

    /** The newer decision applies to the same products. */
    public StoredDecision endAsReplaced(Ending how) {
        return new StoredDecision(decision.end(how), revision + 1, null, null);
    }

    public boolean unfinished() {
        return work != null;
    }
}
