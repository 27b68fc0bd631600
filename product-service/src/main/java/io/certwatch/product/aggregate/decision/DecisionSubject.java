package io.certwatch.product.aggregate.decision;

import io.certwatch.product.engine.Subject;
import org.jspecify.annotations.Nullable;

/** The part of a product that decisions depend on. */
public record DecisionSubject(String sku, @Nullable String vendor, Subject subject) {}
