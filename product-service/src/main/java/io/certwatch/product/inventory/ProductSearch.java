package io.certwatch.product.inventory;

import io.certwatch.product.matching.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * @param entry a code under which there is a finding
 * @param text  to be found in the product
 * @param after the last SKU already seen
 */
public record ProductSearch(
        String company,
        @Nullable Verdict verdict,
        @Nullable String entry,
        @Nullable String vendor,
        @Nullable TextQuery text,
        @Nullable String after,
        int limit) {}
