package io.certwatch.product.review;

import io.certwatch.product.aggregate.decision.DecisionScope;
import io.certwatch.product.aggregate.decision.Review.Status;
import io.certwatch.product.engine.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reviews of other products that a decision with this scope would settle as well.
 *
 * @param count of all of them
 * @param first a limited number of them, in the order of their SKUs
 */
public record SiblingReviews(DecisionScope extent, long count, List<Sibling> first) {

    /** @param status of its review */
    public record Sibling(
            String sku,
            Wording name,
            @Nullable String model,
            @Nullable String manufacturer,
            @Nullable String vendor,
            Status status) {}

    /**
     * @param sku of the product that is decided about, which is no sibling
     * @param edition if null, all editions
     * @param entry the code of the entry
     */
    public record Search(
            String company,
            String sku,
            DecisionScope extent,
            @Nullable String edition,
            String entry,
            int limit) {}
}
