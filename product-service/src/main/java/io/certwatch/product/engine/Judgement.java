package io.certwatch.product.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the editions in force say about a product.
 *
 * @param basis         why it is not required
 * @param findings      one per entry that it is or may be a thing of, the deciding one first
 * @param somethingElse what it was taken for, if that is a thing that no entry lists
 */
public record Judgement(Verdict verdict, @Nullable Basis basis, List<Finding> findings, @Nullable OtherThing somethingElse) {

    /** The same with other findings, some of which people decided. */
    public Judgement with(List<Finding> others) {
        return Judge.judgement(others.stream().sorted(Judge.DECIDING_FIRST).toList(), somethingElse);
    }

    public Explanation explanation() {
        return Sentences.of(this);
    }
}
