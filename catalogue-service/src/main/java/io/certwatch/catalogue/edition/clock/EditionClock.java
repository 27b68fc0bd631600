package io.certwatch.catalogue.edition.clock;

import io.certwatch.catalogue.edition.BringIntoForce;
import io.certwatch.catalogue.edition.EditionGap;
import io.certwatch.catalogue.edition.SchedulePublication;
import io.certwatch.catalogue.edition.WithdrawEdition;
import io.certwatch.platform.work.SingleInstanceLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs everything that is due. The lock only avoids duplicate work: each step may run on several instances at once, and
 * selects what has not been done, so a missed run is made up for by the next. Nothing runs while the database lacks published editions.
 */
record EditionClock(
        SingleInstanceLock exclusive,
        SchedulePublication publications,
        BringIntoForce force,
        WithdrawEdition withdrawals,
        EditionGap gap) {

    private static final Logger LOG = LoggerFactory.getLogger(EditionClock.class);

    void runDue() {
        if (!gap.isOpen()) exclusive.run("editions-clock", this::doWhatIsDue);
    }

    private void doWhatIsDue() {
        int published = publications.publishDue();
        int begun = force.bring();
        withdrawals.finish();
        if (published > 0) LOG.info("Published {} scheduled editions", published);
        if (begun > 0) LOG.info("{} editions came into force", begun);
    }
}
