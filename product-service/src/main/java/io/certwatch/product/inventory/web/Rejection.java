package io.certwatch.product.inventory.web;

import io.certwatch.product.inventory.InvalidProduct;
import io.certwatch.product.inventory.Sku;
import io.certwatch.product.inventory.Unjudged;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A product that was not taken in: its place in the request, the field that is wrong, and why. */
record Rejection(int index, @Nullable String sku, String field, String reason) {

    static Rejection of(int index, JsonNode json, InvalidProduct invalid) {
        var sku = json.path("sku");
        return new Rejection(index, sku.isString() ? sku.asString() : null, invalid.field(), invalid.reason());
    }

    /** Nothing need be wrong with it; the fault is ours. */
    static Rejection unjudged(int index, Sku sku) {
        return new Rejection(index, sku.value(), "sku", Unjudged.REASON);
    }

    /** Nothing is wrong with it; others changed the product at the same moment. */
    static Rejection lost(int index, Sku sku) {
        return new Rejection(index, sku.value(), "sku", "was changed by someone else in the meantime: send it again");
    }
}
