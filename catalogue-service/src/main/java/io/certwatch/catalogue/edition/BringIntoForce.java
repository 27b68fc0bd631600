package io.certwatch.catalogue.edition;

import io.certwatch.platform.time.ChinaCalendar;
import java.time.Clock;

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
        return (int) editions.dueBy(ChinaCalendar.today(clock)).stream()
                .filter(edition -> editions.goOn(begun(edition)))
                .count();
    }

    private static Edition begun(Edition edition) {
        var midnight = ChinaCalendar.midnight(edition.content().effective());
        return edition.goesOn(published -> published.cameIntoForce(midnight));
    }
}
