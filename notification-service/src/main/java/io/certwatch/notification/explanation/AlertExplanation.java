package io.certwatch.notification.explanation;

import io.certwatch.notification.alert.BilingualText;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who was told about a product, and why others were not.
 *
 * @param ways one for each message about each obligation, and its recipients; never empty
 */
public record AlertExplanation(String sku, List<ExplainedRecipient> ways) {

    private static final Comparator<ExplainedRecipient> FURTHEST_FIRST = Comparator.comparing(
                    (ExplainedRecipient way) -> way.stop().isPresent())
            .thenComparing(Comparator.comparingInt(ExplainedRecipient::length).reversed());

    private static final Comparator<ExplainedRecipient> NEWEST_FIRST =
            Comparator.comparing(ExplainedRecipient::since, Comparator.nullsFirst(Comparator.reverseOrder()));

    public AlertExplanation {
        ways = List.copyOf(ways);
    }

    /**
     * @param newest of the newest message about each obligation: those that went furthest come first
     * @param earlier of the messages before: these come last, newest first
     */
    static AlertExplanation of(String sku, List<ExplainedRecipient> newest, List<ExplainedRecipient> earlier) {
        return new AlertExplanation(
                sku,
                Stream.concat(
                                newest.stream().sorted(FURTHEST_FIRST),
                                earlier.stream().sorted(NEWEST_FIRST.thenComparing(FURTHEST_FIRST)))
                        .toList());
    }

    /** The way of a newest message that went furthest, in one sentence. */
    public BilingualText sentence() {
        return ways.getFirst().sentence();
    }
}
