package io.certwatch.product.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of a product that is assessed. Missing text is empty. */
public record Subject(
        Wording name,
        String model,
        String manufacturer,
        String description,
        @Nullable String declaredEntry,
        String hsCode,
        Map<String, String> specs) {

    /** A product with only a name, in any language. */
    public static Subject named(String name) {
        return new Subject(new Wording(name, ""), "", "", "", null, "", Map.of());
    }

    public Subject withModel(String model) {
        return new Subject(name, model, manufacturer, description, declaredEntry, hsCode, specs);
    }

    public Subject withDescription(String description) {
        return new Subject(name, model, manufacturer, description, declaredEntry, hsCode, specs);
    }

    public Subject withSpecs(Map<String, String> specs) {
        return new Subject(name, model, manufacturer, description, declaredEntry, hsCode, specs);
    }

    public Subject declaredAs(String entry) {
        return new Subject(name, model, manufacturer, description, entry, hsCode, specs);
    }
}
