package io.certwatch.product.review;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.decision.Decision.Ending;
import io.certwatch.product.decision.Decisions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * Ends the decisions whose last day in China is over, each once however many instances run; the products are
 * reassessed in the background.
 */
public class ExpireDecisions {

    private static final int BATCH = 100;

    private final Decisions decisions;
    private final Clock clock;

    public ExpireDecisions(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Returns how many decisions it ended. */
    public int expire() {
        var today = ChinaCalendar.dayOf(clock.instant());
        var ended = 0;
        var over = decisions.lastDayBefore(today, BATCH);
        for (var stored : over) {
            var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            ended += decisions.replace(stored.ended(new Ending(Ending.Kind.EXPIRED, at, null, null, null))) ? 1 : 0;
        }
        return over.size() < BATCH ? ended : ended + expire();
    }
}
