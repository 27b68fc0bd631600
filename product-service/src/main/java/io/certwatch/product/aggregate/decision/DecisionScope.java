package io.certwatch.product.aggregate.decision;

import static java.util.Objects.requireNonNullElse;

import io.certwatch.product.engine.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which products a decision applies to: this one, this model of this manufacturer, or all of a vendor's under the
 * entry.
 */
public record DecisionScope(
        Scope scope,
        @Nullable String sku,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String vendor) {

    /** Ordered from the most specific. */
    public enum Scope {
        PRODUCT,
        MODEL,
        VENDOR_ENTRY
    }

    public static DecisionScope product(String sku) {
        return new DecisionScope(Scope.PRODUCT, sku, null, null, null);
    }

    public static DecisionScope model(String manufacturer, String model) {
        return new DecisionScope(Scope.MODEL, null, manufacturer, model, null);
    }

    public static DecisionScope vendor(String vendor) {
        return new DecisionScope(Scope.VENDOR_ENTRY, null, null, null, vendor);
    }

    /** Equal for all scopes with the same products, however a model is spelled. */
    public String key() {
        return switch (scope) {
            case PRODUCT -> "sku/" + sku;
            case MODEL -> modelKey(requireNonNullElse(manufacturer, ""), requireNonNullElse(model, ""));
            case VENDOR_ENTRY -> "vendor/" + vendor;
        };
    }

    /** The keys of all scopes that include this product. */
    public static List<String> keysOf(
            String sku, @Nullable String manufacturer, @Nullable String model, @Nullable String vendor) {
        var keys = new ArrayList<String>(3);
        keys.add(product(sku).key());
        if (manufacturer != null && model != null) {
            keys.add(modelKey(manufacturer, model));
        }
        if (vendor != null) {
            keys.add(vendor(vendor).key());
        }
        return List.copyOf(keys);
    }

    boolean reaches(DecisionSubject product) {
        var subject = product.subject();
        return switch (scope) {
            case PRODUCT -> product.sku().equals(sku);
            case MODEL -> modelKey(subject.manufacturer(), subject.model()).equals(key());
            case VENDOR_ENTRY -> vendor != null && vendor.equals(product.vendor());
        };
    }

    private static String modelKey(String manufacturer, String model) {
        return "model/" + Text.fold(manufacturer) + "/" + Text.fold(model);
    }
}
