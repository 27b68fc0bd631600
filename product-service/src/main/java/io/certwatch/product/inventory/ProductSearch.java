package io.certwatch.product.inventory;

import io.certwatch.product.matching.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * @param entry a code under which there is a finding
 * @param text  occurs in the SKU, a name, the model, the manufacturer or the description
 * @param after the last SKU already seen
 */
public record ProductSearch(
        String company,
        @Nullable Verdict verdict,
        @Nullable String entry,
        @Nullable String vendor,
        @Nullable String text,
        @Nullable String after,
        int limit) {}
