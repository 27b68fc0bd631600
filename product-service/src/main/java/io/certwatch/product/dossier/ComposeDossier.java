package io.certwatch.product.dossier;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.certificate.CertificateReadModel.RegisterExtent;
import io.certwatch.product.checklist.ChecklistItem;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.product.CountedOnce;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Puts a dossier together from the state now. */
public class ComposeDossier {

    /** Obligations that each part lists. */
    static final int MOST_OBLIGATIONS = 200;

    private final DossierReads reads;
    private final Clock clock;

    ComposeDossier(DossierReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** @param day in China by which what is late and what is in force is decided: today, or the day that has just ended */
    public Dossier of(String company, LocalDate day) {
        return of(company, day, register());
    }

    /** The register as it is now; counting it takes long, so dossiers made in one run share it. */
    RegisterExtent register() {
        return reads.certificates().extent();
    }

    Dossier of(String company, LocalDate day, RegisterExtent register) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var catalogue = new BasisCatalogue(reads.catalogue().refresh(), day);
        var parts = new GatherParts(item -> reason(item, day), MOST_OBLIGATIONS);
        var reading = new CountedOnce();
        var templates = reads.checklist().each(company, day, reading, parts::add);
        var counts = parts.counts();
        var inventory = reading.of(reads.summaries()).counted(company, null);
        var profile = reads.profiles().before(company, ChinaCalendar.midnight(day.plusDays(1)));
        return new Dossier(
                company,
                day,
                at,
                new DossierBasis(
                        catalogue.editions(),
                        catalogue.lexiconRevision(),
                        catalogue.version(),
                        catalogue.gap(),
                        reads.laws().on(day),
                        templates,
                        register),
                DossierProfile.of(profile, day),
                DossierFigures.of(inventory.inventory(day), inventory.summary(day), catalogue::entryName),
                counts,
                parts.late.part(),
                parts.open.part(),
                parts.inProgress.part(),
                parts.done.part(),
                parts.notApplicable.part(),
                parts.retired());
    }

    private @Nullable DossierReason reason(ChecklistItem item, LocalDate day) {
        var asked = item.asked();
        var citation = reads.citations().cite(asked, day);
        return citation == null && asked.why().equals(Wording.NONE) ? null : new DossierReason(asked.why(), citation);
    }
}
