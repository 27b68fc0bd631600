package io.certwatch.catalogue.watching;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The limits after which an alarm is raised; null for no limit.
 *
 * @param silent the time without a new version
 * @param notLive the time from finding a version until it is in effect
 */
public record Freshness(@Nullable Duration silent, @Nullable Duration notLive) {

    public static final Freshness UNLIMITED = new Freshness(null, null);
}
