package io.certwatch.catalogue.watching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something about a source that others should hear.
 *
 * @param source as it stands with this message
 * @param check that it came of; null where the clock or a steward alone brought it about
 * @param ended the alarm that is over
 */
public record SourceNews(Kind kind, WatchedSource source, @Nullable Check check, @Nullable Alarm ended, Sentence sentence, Instant at) {

    public enum Kind {
        CHANGED,
        HELD,
        FAILING,
        STALE,
        NOT_LIVE,
        RECOVERED
    }
}
