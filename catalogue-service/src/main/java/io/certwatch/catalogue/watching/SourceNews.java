package io.certwatch.catalogue.watching;

import io.certwatch.platform.text.Sentence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message about a source for other services.
 *
 * @param source the state of the source after this message
 * @param check the check that caused it; null if the clock or a steward caused it
 * @param ended the alarm that has ended
 */
public record SourceNews(
        Kind kind,
        WatchedSource source,
        @Nullable Check check,
        @Nullable SourceAlarm ended,
        Sentence sentence,
        Instant at) {

    public enum Kind {
        CHANGED,
        HELD,
        FAILING,
        STALE,
        NOT_LIVE,
        RECOVERED
    }
}
