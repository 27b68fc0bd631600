package io.certwatch.catalogue.watching;

import java.time.Clock;
import java.util.function.Predicate;

/** Makes the checks that are due, also those that were due while nobody ran: once each, however many were missed. */
public final class CheckDue {

    private final Sources sources;
    private final CheckSource checkSource;
    private final Clock clock;

    CheckDue(Sources sources, CheckSource checkSource, Clock clock) {
        this.sources = sources;
        this.checkSource = checkSource;
        this.clock = clock;
    }

    /** What a steward asked for; never waits for the others. */
    public void asked() {
        check(CheckDue::asked);
    }

    public void byTheClock() {
        check(source -> !asked(source));
    }

    private static boolean asked(WatchedSource source) {
        var open = source.rhythm().open();
        return open != null && open.asked() == OpenCheck.Asked.STEWARD;
    }

    private void check(Predicate<WatchedSource> wanted) {
        sources.due(clock.instant()).stream().filter(wanted).forEach(source -> checkSource.check(source.id()));
    }
}
