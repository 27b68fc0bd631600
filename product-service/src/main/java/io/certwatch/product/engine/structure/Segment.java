package io.certwatch.product.engine.structure;

import io.certwatch.product.engine.Evidence;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Hit;

/**
 * A part of a field that only describes the thing.
 *
 * @param start in the folded text
 * @param end in the folded text
 */
public record Segment(Kind kind, int start, int end) {

    public enum Kind {
        /** What the thing has or comes with: `双电源`, `4*SFP+`, `三年质保`, `with rail kit`. Never the thing itself. */
        PROPERTY,
        /** How it is bought, counted or placed: `报价单第3项`, `备机`, `会议室`. Never the thing itself. */
        PROCUREMENT
    }

    public Evidence in(Text text) {
        return Hit.evidence(text, start, end);
    }
}
