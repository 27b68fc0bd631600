package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.watching.fetching.Address;
import io.certwatch.catalogue.watching.schedule.Schedule;
import io.certwatch.edition.Bilingual;

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

    boolean watchesTheSameAs(SourceSettings other) {
        return address.equals(other.address) && watched.equals(other.watched);
    }
}
