package io.certwatch.product.review;

import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.decision.DecisionScope.Scope;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what a person could settle beside the review of one product, by deciding for a wider scope. */
public class FindSiblings {

    private final Products products;
    private final ReviewQueue queue;

    public FindSiblings(Products products, ReviewQueue queue) {
        this.products = products;
        this.queue = queue;
    }

    /**
     * Returns one result for each wider scope that the product allows, the narrower scope first.
     *
     * @param edition if null, all editions
     * @param limit how many siblings of each scope are listed
     * @throws io.certwatch.product.failure.UnknownId if the product does not exist
     */
    public List<SiblingReviews> of(ProductId id, @Nullable String edition, String entry, int limit) {
        var product = products.requireListed(id).product();
        return Stream.of(Scope.MODEL, Scope.VENDOR_ENTRY)
                .flatMap(scope -> RequestedScope.possible(product, scope).stream())
                .map(extent -> queue.siblings(
                        new SiblingReviews.Search(id.company(), id.sku().value(), extent, edition, entry, limit)))
                .toList();
    }
}
