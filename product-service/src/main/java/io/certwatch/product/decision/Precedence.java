package io.certwatch.product.decision;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The order of several decisions on one product: the most specific first, the newest first among equally specific
 * ones.
 */
record Precedence(EntryLineage lineage, List<ProductDecision> rulings) {

    /** Returns each decision with the one that takes precedence over it; those that hold first, newest first. */
    List<ProductDecision> ranked() {
        return rulings.stream()
                .map(ruling -> ruling.stands() ? ruling.overruled(better(ruling)) : ruling)
                .sorted(Comparator.comparing((ProductDecision ruling) -> !ruling.stands())
                        .thenComparing(ruling -> ruling.decision().at(), Comparator.reverseOrder())
                        .thenComparing(ruling -> ruling.decision().id()))
                .toList();
    }

    private @Nullable UUID better(ProductDecision ruling) {
        return rulings.stream()
                .filter(ProductDecision::stands)
                .filter(other -> other.decision().prevailsOver(ruling.decision()))
                .filter(other -> lineage.carriesOver(
                        other.decision().entry(), ruling.decision().entry()))
                .reduce((one, other) -> one.decision().prevailsOver(other.decision()) ? one : other)
                .map(other -> other.decision().id())
                .orElse(null);
    }
}
