package io.certwatch.notification.correspondence;

import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the annex of each company when a day has ended in China, once. Some time after midnight what was known on the day
 * that ended can no longer be told, so it is not made any more.
 */
public final class KeepAnnexes {
    private static final Logger LOG = LoggerFactory.getLogger(KeepAnnexes.class);

    private final KnownObligations obligations;
    private final ReadAnnex readAnnex;
    private final Annexes annexes;
    private final Duration within;
    private final Period kept;
    private final Clock clock;

    /**
     * @param within time after midnight in which the annex of the day before is made
     * @param kept how long annexes are kept
     */
    KeepAnnexes(
            KnownObligations obligations,
            ReadAnnex readAnnex,
            Annexes annexes,
            Duration within,
            Period kept,
            Clock clock) {
        this.obligations = obligations;
        this.readAnnex = readAnnex;
        this.annexes = annexes;
        this.within = within;
        this.kept = kept;
        this.clock = clock;
    }

    void run() {
        var today = ChinaCalendar.today(clock);
        annexes.removeBefore(today.minus(kept));
        if (!isInTime(today)) return;
        for (var company : obligations.companies()) {
            if (!isInTime(today)) return;
            tryToKeep(company, today.minusDays(1));
        }
    }

    private boolean isInTime(LocalDate today) {
        return clock.instant().isBefore(ChinaCalendar.midnight(today).plus(within))
                && ChinaCalendar.today(clock).equals(today);
    }

    private void tryToKeep(String company, LocalDate day) {
        try {
            keep(company, day);
        } catch (RuntimeException failed) {
            LOG.error("The annex of " + company + " on " + day + " cannot be made now", failed);
        }
    }

    /** The one that is kept already stays. */
    public void keep(String company, LocalDate day) {
        if (annexes.has(company, day)) return;
        annexes.keep(readAnnex.of(company, day));
    }
}
