package io.certwatch.catalogue.edition.clock;

import io.certwatch.catalogue.edition.BringIntoForce;
import io.certwatch.catalogue.edition.SchedulePublication;
import io.certwatch.catalogue.edition.WithdrawEdition;
import java.time.Duration;
import java.time.Instant;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs everything that is due. The lock only avoids duplicate work: each step may run on several instances at once, and
 * selects what has not been done, so a missed run is made up for by the next.
 */
class EditionClock {

    private static final Logger LOG = LoggerFactory.getLogger(EditionClock.class);
    private static final Duration AT_MOST = Duration.ofMinutes(1);

    private final LockingTaskExecutor oneAtATime;
    private final SchedulePublication publications;
    private final BringIntoForce force;
    private final WithdrawEdition withdrawals;

    EditionClock(
            LockingTaskExecutor oneAtATime,
            SchedulePublication publications,
            BringIntoForce force,
            WithdrawEdition withdrawals) {
        this.oneAtATime = oneAtATime;
        this.publications = publications;
        this.force = force;
        this.withdrawals = withdrawals;
    }

    void runDue() {
        var lease = new LockConfiguration(Instant.now(), "editions-clock", AT_MOST, Duration.ZERO);
        oneAtATime.executeWithLock((Runnable) this::doWhatIsDue, lease);
    }

    private void doWhatIsDue() {
        int published = publications.publishDue();
        int begun = force.bring();
        withdrawals.finish();
        if (published > 0) LOG.info("Published {} scheduled editions", published);
        if (begun > 0) LOG.info("{} editions came into force", begun);
    }
}
