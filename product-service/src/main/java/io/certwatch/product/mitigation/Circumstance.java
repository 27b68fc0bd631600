package io.certwatch.product.mitigation;

import io.certwatch.product.engine.Explanation;
import java.util.List;

/**
 * What the law on administrative penalties looks at, as far as a mitigation file can record it. That law names more, and
 * whether a circumstance is there is decided by the authority alone.
 */
public enum Circumstance {
    /** Harm was removed or reduced on one's own initiative. */
    HARM_REMOVED(RecordPart.CORRECTIONS, RecordPart.OWN_INITIATIVE, RecordPart.HARM, RecordPart.EVIDENCE),
    /** The company told the authority what that did not know yet. */
    TOLD_BEFORE_KNOWN(RecordPart.REPORT, RecordPart.UNKNOWN_BEFORE, RecordPart.EVIDENCE),
    /** The breach is slight, was corrected in time, and caused no harm. */
    SLIGHT_WITHOUT_HARM(RecordPart.CORRECTIONS, RecordPart.HARM, RecordPart.EVIDENCE),
    /** The first breach, with slight harm, and corrected in time. */
    FIRST_WITH_SLIGHT_HARM(RecordPart.FIRST_TIME, RecordPart.HARM, RecordPart.CORRECTIONS, RecordPart.EVIDENCE);

    private final List<RecordPart> parts;

    Circumstance(RecordPart... parts) {
        this.parts = List.of(parts);
    }

    /** What would show it. */
    public List<RecordPart> parts() {
        return parts;
    }

    public Explanation words() {
        return Explanation.of("mitigation.circumstance." + name());
    }
}
