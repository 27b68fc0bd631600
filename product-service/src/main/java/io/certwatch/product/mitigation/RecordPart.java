package io.certwatch.product.mitigation;

import io.certwatch.product.engine.Explanation;

/** A part of a mitigation file that may show a circumstance. */
public enum RecordPart {
    CORRECTIONS,
    OWN_INITIATIVE,
    REPORT,
    UNKNOWN_BEFORE,
    HARM,
    FIRST_TIME,
    EVIDENCE;

    public Explanation words() {
        return Explanation.of("mitigation.part." + name());
    }
}
