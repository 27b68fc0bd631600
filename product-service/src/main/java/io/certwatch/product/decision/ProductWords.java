package io.certwatch.product.decision;

import io.certwatch.product.engine.Explanation;
import java.util.List;

/** The display names of the product fields that a decision rests on. */
final class ProductWords {

    private static final String SPEC = "specs.";

    private ProductWords() {}

    /** @param fields as {@link RelevantProductChanges} names them */
    static Explanation of(List<String> fields) {
        return Explanation.list(fields.stream().map(ProductWords::word).toList());
    }

    private static Explanation word(String field) {
        return switch (field) {
            case "vendor", "name.zh", "name.en", "model", "manufacturer", "description", "declaredEntry", "hsCode" ->
                Explanation.of("product." + field);
            default ->
                Explanation.of("product.figure", field.startsWith(SPEC) ? field.substring(SPEC.length()) : field);
        };
    }
}
