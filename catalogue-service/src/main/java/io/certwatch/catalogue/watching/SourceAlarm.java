package io.certwatch.catalogue.watching;

import io.certwatch.platform.text.Sentence;
import java.time.Instant;

/** A problem that needs attention; one message reports its start and one its end. {@link ConcludeCheck} raises it after a check. */
public record SourceAlarm(Kind kind, Instant since, Sentence sentence) {

    private static final int FAILURES_THAT_MAY_PASS = 2;

    public enum Kind {
        /** A version waits for the decision of a steward. */
        HELD,
        /** The source cannot be fetched. */
        FAILING,
        /** The source has had no new version for too long. */
        STALE,
        /** The newest version was found too long ago and is still not in effect. */
        NOT_LIVE
    }

    /**
     * Whether a source that cannot be fetched needs attention.
     *
     * @param failures in a row
     * @param passing whether the last one may pass by itself, as a timeout does
     */
    static boolean isDueAfter(int failures, boolean passing) {
        return !passing || failures > FAILURES_THAT_MAY_PASS;
    }
}
