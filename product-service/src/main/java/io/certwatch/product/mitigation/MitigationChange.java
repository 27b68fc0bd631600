package io.certwatch.product.mitigation;

import java.util.List;

/**
 * Who changed what.
 *
 * @param revision that came of it
 */
public record MitigationChange(long revision, List<Part> parts, Attribution by) {

    public enum Part {
        OPENED,
        TITLE,
        DISCOVERY,
        PRODUCTS,
        PROVISION,
        CORRECTIONS,
        HARM,
        OWN_INITIATIVE,
        FIRST_TIME,
        REPORT,
        FILE_ADDED,
        FILE_WITHDRAWN,
        CLOSED,
        REOPENED
    }

    public MitigationChange {
        parts = List.copyOf(parts);
    }
}
