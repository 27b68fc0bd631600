package io.certwatch.product.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the editions in force say about a product; {@code basis} says why it is not required. */
public record Judgement(Verdict verdict, @Nullable Basis basis, List<Finding> findings) {

    public Explanation explanation() {
        return findings.isEmpty()
            ? new Explanation("未识别出任何目录类别。", "Nothing in the text was recognised.")
            : findings.getFirst().explanation();
    }
}
