package io.certwatch.product.explanation;

import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.engine.Explanation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /**
     * The way from the catalogue to the obligation of a product under one entry.
     *
     * @param entry null if the way ended before any entry was found
     * @param steps in their order, up to the first that stopped
     */
    public record ExplainedEntry(
            @Nullable EntryKey entry, @Nullable UUID obligation, List<ExplanationStep> steps) {

        public ExplainedEntry {
            steps = List.copyOf(steps);
        }

        /** The step at which the way ended; empty if the event of the obligation has been published. */
        public Optional<ExplanationStep> stop() {
            return steps.stream().filter(ExplanationStep::isStopped).findFirst();
        }

        /** How far the way went. */
        int length() {
            return steps.size();
        }

        /** What the last step says. */
        public Explanation sentence() {
            return steps.getLast().sentence();
        }
    }
}
