package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.fetching.Address;
import io.certwatch.catalogue.watching.schedule.Schedule;
import io.certwatch.edition.Bilingual;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The settings that a steward chooses for a source.
 *
 * @param trusted whether a draft without problems is published without a steward
 */
public record SourceSettings(
        Bilingual name,
        Address address,
        Watched watched,
        Schedule schedule,
        boolean trusted,
        Assertions assertions,
        Freshness freshness,
        boolean enabled) {

    /**
     * The limits after which an alarm is raised; null for no limit.
     *
     * @param silent the time without a new version
     * @param notLive the time from finding a version until it is in effect
     */
    public record Freshness(
            @Nullable Duration silent, @Nullable Duration notLive) {

        public static final Freshness UNLIMITED = new Freshness(null, null);
    }

    boolean watchesTheSameAs(SourceSettings other) {
        return address.equals(other.address) && watched.equals(other.watched);
    }
}
