package io.certwatch.product.decision;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which of several decisions on one product goes first: the most specific, the newest among equals. */
record Precedence(EntryLineage lines, List<ProductDecision> rulings) {

    /** Each with the one that goes before it; those that stand first, the newest first. */
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
                .filter(other -> lines.carriesOver(other.decision().entry(), ruling.decision().entry()))
                .reduce((one, other) -> one.decision().prevailsOver(other.decision()) ? one : other)
                .map(other -> other.decision().id())
                .orElse(null);
    }
}
