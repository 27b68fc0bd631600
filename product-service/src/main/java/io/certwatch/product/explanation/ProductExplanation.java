package io.certwatch.product.explanation;

import io.certwatch.product.engine.Explanation;
import java.util.Comparator;
import java.util.List;

/**
 * Why a product has obligations of which its vendor is told, or why it has none.
 *
 * @param entries one way for each entry that was found, the one that went furthest first; never empty
 */
public record ProductExplanation(String sku, List<ExplainedEntry> entries) {

    private static final Comparator<ExplainedEntry> FURTHEST_FIRST = Comparator.comparing(
                    (ExplainedEntry entry) -> entry.stop().isPresent())
            .thenComparing(Comparator.comparingInt(ExplainedEntry::length).reversed());

    public ProductExplanation {
        entries = entries.stream().sorted(FURTHEST_FIRST).toList();
    }

    /** The way that went furthest, in one sentence. */
    public Explanation sentence() {
        return entries.getFirst().sentence();
    }
}
