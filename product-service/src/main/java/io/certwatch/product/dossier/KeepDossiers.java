package io.certwatch.product.dossier;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.work.SingleInstanceLock;
import io.certwatch.product.certificate.CertificateReadModel.RegisterExtent;
import io.certwatch.product.checklist.ChecklistCompanies;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the dossier of each company when a day has ended in China, once, also if several instances run. A run that was
 * interrupted is continued by the next one, which passes over what is kept. Some time after midnight the state of the day
 * that ended is no longer known, so it is not made any more.
 */
class KeepDossiers {

    private static final Logger LOG = LoggerFactory.getLogger(KeepDossiers.class);

    private final ChecklistCompanies companies;
    private final ComposeDossier compose;
    private final DossierForm form;
    private final DossierSnapshots snapshots;
    private final SingleInstanceLock lock;
    private final Retention retention;
    private final Clock clock;

    /**
     * @param within time after midnight in which the dossier of the day before is made
     * @param kept how long dossiers are kept
     */
    record Retention(Duration within, Period kept) {}

    KeepDossiers(
            ChecklistCompanies companies,
            ComposeDossier compose,
            DossierForm form,
            DossierSnapshots snapshots,
            SingleInstanceLock lock,
            Retention retention,
            Clock clock) {
        this.companies = companies;
        this.compose = compose;
        this.form = form;
        this.snapshots = snapshots;
        this.lock = lock;
        this.retention = retention;
        this.clock = clock;
    }

    /** Returns how many dossiers it has made; zero if another instance holds the lock. */
    public int run() {
        var made = new AtomicInteger();
        lock.run("dossiers", () -> {
            var today = ChinaCalendar.today(clock);
            snapshots.removeBefore(today.minus(retention.kept()));
            if (!isInTime(today)) return;
            var night = new Night(today.minusDays(1));
            for (var company : companies.all()) {
                if (!isInTime(today)) break;
                made.addAndGet(night.keep(company));
            }
        });
        return made.get();
    }

    private boolean isInTime(LocalDate today) {
        var end = ChinaCalendar.midnight(today).plus(retention.within());
        return ChinaCalendar.today(clock).equals(today) && clock.instant().isBefore(end);
    }

    /** One run: its first dossier counts the register, and the others share the figure. */
    private final class Night {

        private final LocalDate day;
        private @Nullable RegisterExtent register;

        Night(LocalDate day) {
            this.day = day;
        }

        int keep(String company) {
            try {
                if (snapshots.has(company, day)) return 0;
                if (register == null) register = compose.register();
                var dossier = compose.of(company, day, register);
                return snapshots.keep(DossierSnapshot.of(dossier, form.write(dossier))) ? 1 : 0;
            } catch (RuntimeException failed) {
                LOG.error("The dossier of " + company + " on " + day + " cannot be made now", failed);
                return 0;
            }
        }
    }
}
