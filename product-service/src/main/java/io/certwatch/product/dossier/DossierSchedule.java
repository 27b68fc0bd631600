package io.certwatch.product.dossier;

import io.certwatch.platform.time.ChinaCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs at midnight in China; every ten minutes, and at the start, it continues a run that was missed or interrupted. */
@Component
class DossierSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(DossierSchedule.class);

    private final KeepDossiers keepDossiers;

    DossierSchedule(KeepDossiers keepDossiers) {
        this.keepDossiers = keepDossiers;
    }

    @Scheduled(initialDelay = 0)
    @Scheduled(cron = "0 */10 * * * *", zone = ChinaCalendar.ZONE_ID)
    void run() {
        var made = keepDossiers.run();
        if (made > 0) LOG.info("{} dossiers of the day that has ended are kept", made);
    }
}
