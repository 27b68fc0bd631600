package io.certwatch.product.aggregate;

import io.certwatch.product.aggregate.obligation.Transition;

/** An event about a product; each carries the whole state, so the newer one wins. */
public sealed interface ProductEvent {

    AssessedProduct product();

    record Assessed(AssessedProduct product) implements ProductEvent {}

    record Removed(AssessedProduct product) implements ProductEvent {}

    /** What is told of its sale changed; of a removed product, that nothing is told any more. */
    record SaleChanged(AssessedProduct product) implements ProductEvent {}

    record ObligationMoved(AssessedProduct product, Transition transition) implements ProductEvent {}
}
