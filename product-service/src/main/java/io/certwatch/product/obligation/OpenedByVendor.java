package io.certwatch.product.obligation;

import org.jspecify.annotations.Nullable;

/** How many obligations of one vendor's products were opened or reopened. */
public record OpenedByVendor(@Nullable String vendor, int count) {}
