package io.certwatch.product.decision;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The order of several decisions on one product: the most specific first, the newest first among equally specific
 * ones.
 */
record Precedence(EntryLineage lineage, List<ProductDecision> productDecisions) {

    /** Returns each decision with the one that takes precedence over it; those that hold first, newest first. */
    List<ProductDecision> ranked() {
        return productDecisions.stream()
                .map(productDecision ->
                        productDecision.stands() ? productDecision.overruled(better(productDecision)) : productDecision)
                .sorted(Comparator.comparing((ProductDecision productDecision) -> !productDecision.stands())
                        .thenComparing(
                                productDecision -> productDecision.decision().at(), Comparator.reverseOrder())
                        .thenComparing(
                                productDecision -> productDecision.decision().id()))
                .toList();
    }

    private @Nullable UUID better(ProductDecision productDecision) {
        return productDecisions.stream()
                .filter(ProductDecision::stands)
                .filter(other -> other.decision().prevailsOver(productDecision.decision()))
                .filter(other -> lineage.carriesOver(
                        other.decision().entry(), productDecision.decision().entry()))
                .reduce((one, other) -> one.decision().prevailsOver(other.decision()) ? one : other)
                .map(other -> other.decision().id())
                .orElse(null);
    }
}
