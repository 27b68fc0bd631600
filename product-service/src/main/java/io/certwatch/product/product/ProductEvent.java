package io.certwatch.product.product;

import io.certwatch.product.obligation.Transition;

/** An event about a product; each carries the whole state, so the newer one wins. */
public sealed interface ProductEvent {

    AssessedProduct product();

    record Assessed(AssessedProduct product) implements ProductEvent {}

    record Removed(AssessedProduct product) implements ProductEvent {}

    record ObligationMoved(AssessedProduct product, Transition transition) implements ProductEvent {}
}
