package io.certwatch.product.sweep;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.catalogue.CatalogueNotReady;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Runs at midnight in China; every other hour, and at the start, it catches up on a midnight that was missed or
 * interrupted.
 */
@Component("obligationMidnight")
class DailySweepSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(DailySweepSchedule.class);

    private final DailySweep dailySweep;

    DailySweepSchedule(DailySweep dailySweep) {
        this.dailySweep = dailySweep;
    }

    @Scheduled(initialDelay = 0)
    @Scheduled(cron = "0 0 * * * *", zone = ChinaCalendar.ZONE_ID)
    void run() {
        try {
            var moved = dailySweep.run();
            if (moved > 0) {
                LOG.info("{} products have an obligation that the new day has changed", moved);
            }
        } catch (CatalogueNotReady nothingJudgedYet) {
            LOG.info("Skipped the daily sweep: the catalogue does not allow verdicts yet");
        }
    }
}
