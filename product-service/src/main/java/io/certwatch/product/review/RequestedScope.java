package io.certwatch.product.review;

import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.decision.DecisionScope;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.InvalidField;
import java.util.Optional;

/** Which scopes a decision made on this product can have. */
final class RequestedScope {

    private RequestedScope() {}

    static DecisionScope extent(Product product, DecisionScope.Scope scope) {
        return switch (scope) {
            case PRODUCT -> DecisionScope.product(product.sku().value());
            case MODEL -> model(product);
            case VENDOR_ENTRY -> vendor(product);
        };
    }

    /** Empty if the product lacks what the scope names. */
    static Optional<DecisionScope> possible(Product product, DecisionScope.Scope scope) {
        try {
            return Optional.of(extent(product, scope));
        } catch (InvalidField impossible) {
            return Optional.empty();
        }
    }

    private static DecisionScope model(Product product) {
        var manufacturer = product.manufacturer();
        var model = product.model();
        if (manufacturer == null || model == null) {
            throw new InvalidField("scope", Explanation.of("problem.scope-model", DecisionScope.Scope.MODEL.name()));
        }
        return DecisionScope.model(manufacturer, model);
    }

    private static DecisionScope vendor(Product product) {
        var vendor = product.vendor();
        if (vendor == null)
            throw new InvalidField(
                    "scope", Explanation.of("problem.scope-vendor", DecisionScope.Scope.VENDOR_ENTRY.name()));
        return DecisionScope.vendor(vendor);
    }
}
