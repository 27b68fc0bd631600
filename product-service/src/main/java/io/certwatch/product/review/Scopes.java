package io.certwatch.product.review;

import io.certwatch.product.decision.Extent;
import io.certwatch.product.decision.InvalidDecision;
import io.certwatch.product.product.Product;

/** For which products a decision on this one can be. */
final class Scopes {

    private Scopes() {}

    static Extent extent(Product product, Extent.Scope scope) {
        return switch (scope) {
            case PRODUCT -> Extent.product(product.sku().value());
            case MODEL -> model(product);
            case VENDOR_ENTRY -> vendor(product);
        };
    }

    private static Extent model(Product product) {
        var manufacturer = product.manufacturer();
        var model = product.model();
        if (manufacturer == null || model == null) {
            throw new InvalidDecision("scope", "cannot be MODEL: the product has no manufacturer or no model");
        }
        return Extent.model(manufacturer, model);
    }

    private static Extent vendor(Product product) {
        var vendor = product.vendor();
        if (vendor == null) {
            throw new InvalidDecision("scope", "cannot be VENDOR_ENTRY: the product has no vendor");
        }
        return Extent.vendor(vendor);
    }
}
