package io.certwatch.product.review;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.decision.Decision;
import io.certwatch.product.aggregate.decision.Decision.Ending;
import io.certwatch.product.aggregate.decision.Decisions;
import io.certwatch.product.aggregate.decision.StoredDecision;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

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

    /** Returns the decisions that it ended. */
    public List<Decision> expire() {
        var today = ChinaCalendar.dayOf(clock.instant());
        var ended = new ArrayList<Decision>();
        List<StoredDecision> over;
        do {
            over = decisions.lastDayBefore(today, BATCH);
            over.stream().filter(this::end).map(StoredDecision::decision).forEach(ended::add);
        } while (over.size() == BATCH);
        return ended;
    }

    private boolean end(StoredDecision stored) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return decisions.replace(stored.end(new Ending(Ending.Kind.EXPIRED, at, null, null, null)));
    }
}
