package io.certwatch.product.reassessment;

import org.jspecify.annotations.Nullable;

/** How many obligations a run has opened, or opened again, for the products of one vendor. */
public record Opened(String company, @Nullable String vendor, int count) {}
