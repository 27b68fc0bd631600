package io.certwatch.product.trend;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.work.SingleInstanceLock;
import io.certwatch.product.checklist.ChecklistCompanies;
import io.certwatch.product.inventory.Summaries;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the figures of each company when a day has ended in China, once, also if several instances run or a run is repeated. Some time
 * after midnight the state of the day that ended is no longer known: a night that was missed stays a gap.
 */
class KeepTrends {

    private static final Logger LOG = LoggerFactory.getLogger(KeepTrends.class);

    private final ChecklistCompanies companies;
    private final Summaries summaries;
    private final Trends trends;
    private final SingleInstanceLock lock;
    private final Retention retention;
    private final Clock clock;

    /**
     * @param within time after midnight in which the figures of the day before are counted
     * @param days how many days are kept
     */
    record Retention(Duration within, int days) {}

    /** @param failed companies that could not be counted, which the next run tries again */
    record Tally(int kept, int failed) {}

    KeepTrends(
            ChecklistCompanies companies,
            Summaries summaries,
            Trends trends,
            SingleInstanceLock lock,
            Retention retention,
            Clock clock) {
        this.companies = companies;
        this.summaries = summaries;
        this.trends = trends;
        this.lock = lock;
        this.retention = retention;
        this.clock = clock;
    }

    /** Returns zeros if another instance holds the lock. */
    public Tally run() {
        var night = new Night();
        lock.run("trends", () -> {
            var today = ChinaCalendar.today(clock);
            trends.removeBefore(today.minusDays(retention.days()));
            if (!isInTime(today)) return;
            for (var company : companies.all()) {
                if (!isInTime(today)) break;
                night.keep(company, today.minusDays(1));
            }
        });
        return new Tally(night.kept, night.failed);
    }

    private boolean isInTime(LocalDate today) {
        var end = ChinaCalendar.midnight(today).plus(retention.within());
        return ChinaCalendar.today(clock).equals(today) && clock.instant().isBefore(end);
    }

    private final class Night {

        private int kept;
        private int failed;

        void keep(String company, LocalDate day) {
            try {
                if (trends.has(company, day)) return;
                var counted = summaries.countProducts(company, null).summary(day);
                if (trends.keep(company, DayFigures.of(day, counted))) kept++;
            } catch (RuntimeException failure) {
                failed++;
                LOG.error("The figures of " + company + " on " + day + " cannot be kept now", failure);
            }
        }
    }
}
