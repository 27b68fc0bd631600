package io.certwatch.catalogue.edition;

import java.time.Clock;
import java.time.LocalDate;

/**
 * Tells of each statutory edition that its day has come. Looks for what has not been told rather than for what begins
 * today, so a night without the service loses nothing; the store lets one of many tell it.
 */
public final class BringIntoForce {

    private final Editions editions;
    private final Clock clock;

    BringIntoForce(Editions editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    /** How many came into force. */
    public int bring() {
        var today = ChinaTime.today(clock);
        return (int) editions.published().stream()
                .filter(edition -> due(edition, today))
                .filter(edition -> editions.goOn(begun(edition)))
                .count();
    }

    private static boolean due(Edition edition, LocalDate today) {
        var published = edition.published();
        return published != null
                && published.inForceSince() == null
                && edition.status() == Status.PUBLISHED
                && edition.content().bindsOn(today);
    }

    private static Edition begun(Edition edition) {
        var midnight = ChinaTime.midnight(edition.content().effective());
        return edition.goesOn(published -> published.cameIntoForce(midnight));
    }
}
