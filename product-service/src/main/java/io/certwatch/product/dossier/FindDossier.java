package io.certwatch.product.dossier;

import io.certwatch.platform.time.ChinaCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the dossier of a day: today's is the state now, that of a past day was kept when the day ended. */
public class FindDossier {

    private final ComposeDossier compose;
    private final DossierForm form;
    private final DossierSnapshots snapshots;
    private final Clock clock;

    FindDossier(ComposeDossier compose, DossierForm form, DossierSnapshots snapshots, Clock clock) {
        this.compose = compose;
        this.form = form;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** What is known of the dossier of a day. */
    public sealed interface Found {

        /**
         * @param day that was asked for; the dossier is of an earlier one if none was kept that day
         * @param kept whether it can be asked for again
         */
        record DossierOfDay(LocalDate day, DossierSnapshot dossier, boolean kept) implements Found {}

        record InFuture(LocalDate today) implements Found {}

        /** @param first day of which a dossier is known */
        record BeforeFirst(LocalDate first) implements Found {}
    }

    /** @param day in China; null for today */
    public Found on(String company, @Nullable LocalDate day) {
        var today = ChinaCalendar.today(clock);
        if (day == null || day.equals(today)) return new Found.DossierOfDay(today, now(company, today), false);
        if (day.isAfter(today)) return new Found.InFuture(today);
        Optional<Found> kept = snapshots.latest(company, day).map(found -> new Found.DossierOfDay(day, found, true));
        return kept.orElseGet(
                () -> new Found.BeforeFirst(snapshots.firstDay(company).orElse(today)));
    }

    private DossierSnapshot now(String company, LocalDate today) {
        var dossier = compose.of(company, today);
        return DossierSnapshot.of(dossier, form.write(dossier));
    }
}
