package io.certwatch.product.decision;

import io.certwatch.product.engine.Subject;
import org.jspecify.annotations.Nullable;

/** A product as far as decisions concern it. */
public record Reviewed(String sku, @Nullable String vendor, Subject subject) {}
