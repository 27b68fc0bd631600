package io.certwatch.product.engine;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of a product that is assessed. Missing text is empty. */
@RecordBuilder
public record Subject(
        Wording name,
        String model,
        String manufacturer,
        String description,
        @Nullable String declaredEntry,
        String hsCode,
        Map<String, String> specs)
        implements SubjectBuilder.With {

    /** A product with only a name, in any language. */
    public static Subject ofName(String name) {
        return new Subject(new Wording(name, ""), "", "", "", null, "", Map.of());
    }
}
