package io.certwatch.product.dossier;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.checklist.ChecklistCompanies;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * {@code product.dossiers.missing}: companies that have dossiers of earlier days, and none of the day that has ended in China.
 * Counted by each instance, now and then: the count asks for each company.
 */
@Component
class MissingDossiers {

    private final ChecklistCompanies companies;
    private final DossierSnapshots snapshots;
    private final Clock clock;
    private volatile long missing;

    MissingDossiers(ChecklistCompanies companies, DossierSnapshots snapshots, MeterRegistry meters, Clock clock) {
        this.companies = companies;
        this.snapshots = snapshots;
        this.clock = clock;
        Gauge.builder("product.dossiers.missing", () -> missing)
                .description("Companies without the dossier of the day that has ended")
                .register(meters);
    }

    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void count() {
        var day = ChinaCalendar.today(clock).minusDays(1);
        missing = companies.all().stream()
                .filter(company -> snapshots
                        .firstDay(company)
                        .filter(first -> first.isBefore(day))
                        .isPresent())
                .filter(company -> !snapshots.has(company, day))
                .count();
    }
}
