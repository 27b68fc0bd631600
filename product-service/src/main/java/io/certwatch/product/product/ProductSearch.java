package io.certwatch.product.product;

import org.jspecify.annotations.Nullable;

/**
 * A page of the products that a filter finds.
 *
 * @param after the last SKU that the client has seen
 */
public record ProductSearch(ProductFilter filter, @Nullable String after, int limit) {}
