package io.certwatch.product.obligation;

import org.jspecify.annotations.Nullable;

/** How many obligations of one vendor's products in one company were opened or reopened. */
public record OpenedCount(String company, @Nullable String vendor, int count) {}
