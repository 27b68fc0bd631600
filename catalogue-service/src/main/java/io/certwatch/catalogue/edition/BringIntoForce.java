package io.certwatch.catalogue.edition;

import io.certwatch.platform.time.ChinaCalendar;
import java.time.Clock;

/**
 * Publishes for each statutory edition that it has come into force. Selects the editions that have not been reported
 * yet, not those that begin today, so a night of downtime loses nothing. Of several instances only one reports each.
 */
public final class BringIntoForce {

    private final Editions editions;
    private final Clock clock;

    BringIntoForce(Editions editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    /** @return how many editions came into force */
    public int bring() {
        return (int) editions.dueBy(ChinaCalendar.today(clock)).stream()
                .filter(edition -> editions.updatePublished(markedInForce(edition)))
                .count();
    }

    private static Edition markedInForce(Edition edition) {
        var midnight = ChinaCalendar.midnight(edition.content().effective());
        return edition.nextRevision(published -> published.cameIntoForce(midnight));
    }
}
