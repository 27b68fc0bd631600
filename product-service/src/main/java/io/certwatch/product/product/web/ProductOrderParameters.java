package io.certwatch.product.product.web;

import io.certwatch.product.product.ProductOrder;
import io.certwatch.product.product.ProductOrder.Direction;
import io.certwatch.product.product.ProductOrder.Key;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters that order products in the list. */
record ProductOrderParameters(
        @Parameter(description = "SKU if missing") @Nullable Key sort,

        @Parameter(
                description = "ASC if missing. Products without a value are first when ascending, last when descending")
        @Nullable
        Direction order) {

    ProductOrder toOrder() {
        return new ProductOrder(sort == null ? Key.SKU : sort, order == null ? Direction.ASC : order);
    }
}
