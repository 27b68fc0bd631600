package io.certwatch.notification.explanation;

import io.certwatch.notification.alert.BilingualText;
import java.util.Comparator;
import java.util.List;

/**
 * Who was told about a product, and why others were not.
 *
 * @param ways one for each obligation and recipient, those that went furthest first; never empty
 */
public record AlertExplanation(String sku, List<ExplainedRecipient> ways) {

    private static final Comparator<ExplainedRecipient> FURTHEST_FIRST = Comparator.comparing(
                    (ExplainedRecipient way) -> way.stop().isPresent())
            .thenComparing(Comparator.comparingInt(ExplainedRecipient::length).reversed());

    public AlertExplanation {
        ways = ways.stream().sorted(FURTHEST_FIRST).toList();
    }

    /** The way that went furthest, in one sentence. */
    public BilingualText sentence() {
        return ways.getFirst().sentence();
    }
}
