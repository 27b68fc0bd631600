package io.certwatch.product.inventory;

import io.certwatch.product.inventory.ProductOrder.Place;
import org.jspecify.annotations.Nullable;

/**
 * A page of the products that a filter finds.
 *
 * @param after the place of the last product that the client has seen
 */
public record ProductSearch(
        ProductFilter filter, ProductOrder order, @Nullable Place after, int limit) {

    /** By SKU, after a SKU. */
    public ProductSearch(ProductFilter filter, @Nullable String after, int limit) {
        this(filter, ProductOrder.BY_SKU, after == null ? null : new Place(after, null), limit);
    }
}
