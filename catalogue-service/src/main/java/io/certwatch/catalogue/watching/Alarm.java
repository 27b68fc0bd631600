package io.certwatch.catalogue.watching;

import java.time.Instant;

/** Something that people should see to; told when it begins and when it is over. */
public record Alarm(Kind kind, Instant since, Sentence sentence) {

    public enum Kind {
        /** A version waits for a steward's word. */
        HELD,
        /** It cannot be fetched. */
        FAILING,
        /** It has shown nothing new for too long. */
        STALE,
        /** Its newest version has not been in effect for too long. */
        NOT_LIVE
    }
}
