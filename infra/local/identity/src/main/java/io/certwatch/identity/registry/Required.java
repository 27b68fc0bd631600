package io.certwatch.identity.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rejects what a file must contain and does not. */
final class Required {
    private Required() {}

    static void text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) throw new IllegalArgumentException("\"" + field + "\" is missing");
    }

    static void texts(String field, @Nullable List<@Nullable String> values) {
        if (values == null || values.isEmpty()) throw new IllegalArgumentException("\"" + field + "\" is missing");
        values.forEach(value -> text(field, value));
    }
}
