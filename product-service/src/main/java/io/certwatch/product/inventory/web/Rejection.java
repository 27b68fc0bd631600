package io.certwatch.product.inventory.web;

import io.certwatch.product.inventory.InvalidProduct;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A product that was not taken in: its place in the request, the field that is wrong, and why. */
record Rejection(int index, @Nullable String sku, String field, String reason) {

    static Rejection of(int index, JsonNode json, InvalidProduct invalid) {
        var sku = json.path("sku");
        return new Rejection(index, sku.isString() ? sku.asString() : null, invalid.field(), invalid.reason());
    }
}
