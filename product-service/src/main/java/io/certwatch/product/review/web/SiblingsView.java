package io.certwatch.product.review.web;

import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.aggregate.decision.DecisionScope.Scope;
import io.certwatch.product.aggregate.decision.Review.Status;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.inventory.web.SkuAddress;
import io.certwatch.product.review.SiblingReviews;
import io.certwatch.product.review.SiblingReviews.Sibling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reviews of other products that a decision about this product would settle as well.
 *
 * @param scopes the wider scopes that a decision about the product can have, the narrower first
 */
record SiblingsView(String sku, @Nullable String edition, String entry, List<ScopeView> scopes) {

    /**
     * @param count of all siblings
     * @param items a limited number of the siblings, in the order of their SKUs
     */
    record ScopeView(
            Scope scope,
            @Nullable String manufacturer,
            @Nullable String model,
            @Nullable String vendor,
            long count,
            List<SiblingView> items) {

        static ScopeView of(SiblingReviews found) {
            var extent = found.extent();
            return new ScopeView(
                    extent.scope(),
                    extent.manufacturer(),
                    extent.model(),
                    extent.vendor(),
                    found.count(),
                    found.first().stream().map(SiblingView::of).toList());
        }
    }

    record SiblingView(
            String sku,
            String href,
            Wording name,
            @Nullable String model,
            @Nullable String manufacturer,
            @Nullable String vendor,
            Status status) {

        static SiblingView of(Sibling sibling) {
            return new SiblingView(
                    sibling.sku(),
                    "/api/products/" + SkuAddress.of(new Sku(sibling.sku())),
                    sibling.name(),
                    sibling.model(),
                    sibling.manufacturer(),
                    sibling.vendor(),
                    sibling.status());
        }
    }

    static SiblingsView of(String sku, @Nullable String edition, String entry, List<SiblingReviews> found) {
        return new SiblingsView(
                sku, edition, entry, found.stream().map(ScopeView::of).toList());
    }
}
