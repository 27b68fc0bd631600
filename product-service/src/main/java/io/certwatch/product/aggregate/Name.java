package io.certwatch.product.aggregate;

import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.InvalidField;
import org.jspecify.annotations.Nullable;

/** A product's name in Chinese, in English, or in both. */
public record Name(@Nullable String zh, @Nullable String en) {

    public Name {
        if (zh == null && en == null) {
            throw new InvalidField("name", Explanation.of("problem.name-missing"));
        }
    }
}
