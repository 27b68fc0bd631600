package io.certwatch.catalogue.watching;

import java.time.Clock;
import java.util.function.Predicate;

/** Runs all checks that are due. A source that missed several checks is checked once. */
public final class CheckDue {

    private final Sources sources;
    private final CheckSource checkSource;
    private final Clock clock;

    CheckDue(Sources sources, CheckSource checkSource, Clock clock) {
        this.sources = sources;
        this.checkSource = checkSource;
        this.clock = clock;
    }

    /** Runs the checks that stewards requested; they do not wait for scheduled ones. */
    public void asked() {
        check(CheckDue::isAskedBySteward);
    }

    public void byTheClock() {
        check(source -> !isAskedBySteward(source));
    }

    private static boolean isAskedBySteward(WatchedSource source) {
        var open = source.checkState().open();
        return open != null && open.asked() == OpenCheck.Asked.STEWARD;
    }

    private void check(Predicate<WatchedSource> wanted) {
        sources.due(clock.instant()).stream().filter(wanted).forEach(source -> checkSource.check(source.id()));
    }
}
