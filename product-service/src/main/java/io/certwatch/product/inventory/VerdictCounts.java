package io.certwatch.product.inventory;

import io.certwatch.product.engine.Verdict;
import java.util.Collection;
import java.util.Collections;

/** How many of some products have each verdict. A product that waits for its assessment has none. */
public record VerdictCounts(long required, long review, long unknown, long notRequired) {

    public static final VerdictCounts NONE = new VerdictCounts(0, 0, 0, 0);

    static VerdictCounts of(Collection<Verdict> verdicts) {
        return new VerdictCounts(
                Collections.frequency(verdicts, Verdict.REQUIRED),
                Collections.frequency(verdicts, Verdict.REVIEW),
                Collections.frequency(verdicts, Verdict.UNKNOWN),
                Collections.frequency(verdicts, Verdict.NOT_REQUIRED));
    }

    /** Adds the counts of other products. */
    public VerdictCounts plus(VerdictCounts others) {
        return new VerdictCounts(
                required + others.required,
                review + others.review,
                unknown + others.unknown,
                notRequired + others.notRequired);
    }
}
