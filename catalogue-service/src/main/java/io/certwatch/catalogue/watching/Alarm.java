package io.certwatch.catalogue.watching;

import io.certwatch.platform.text.Sentence;
import java.time.Instant;

/**
 * A problem that needs attention; one message reports its start and one its end. {@link ConcludeCheck} decides after a check whether
 * there is one.
 */
public record Alarm(Kind kind, Instant since, Sentence sentence) {

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
}
