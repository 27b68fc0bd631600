package io.certwatch.catalogue.watching;

import io.certwatch.platform.author.RecordedBy;
import java.time.Instant;

/** The decision of a steward on a held version. */
public record HoldDecision(Word word, String by, RecordedBy recordedBy, String reason, Instant at) {

    public enum Word {
        RELEASED,
        DISMISSED
    }
}
