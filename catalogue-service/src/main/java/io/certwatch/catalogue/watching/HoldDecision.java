package io.certwatch.catalogue.watching;

import java.time.Instant;

/** A steward's word on a version that was held. */
public record HoldDecision(Word word, String by, String reason, Instant at) {

    public enum Word {
        RELEASED,
        DISMISSED
    }
}
