package io.certwatch.product.dossier;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.checklist.ChecklistItem;
import io.certwatch.product.dossier.DossierBasis.BasisRegister;
import io.certwatch.product.dossier.DossierBasis.BasisTemplate;
import io.certwatch.product.engine.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var catalogue = new BasisCatalogue(reads.catalogue().refresh(), day);
        var parts = new GatherParts(item -> reason(item, day), MOST_OBLIGATIONS);
        var templates = reads.checklist().read(company, day, parts::add);
        var counts = parts.counts();
        var profile = reads.profiles().before(company, ChinaCalendar.midnight(day.plusDays(1)));
        return new Dossier(
                company,
                day,
                at,
                basis(catalogue, templates, day),
                DossierProfile.of(profile, day),
                DossierFigures.of(
                        reads.summaries().inventory(company, day),
                        reads.summaries().of(company, day),
                        catalogue::entryName),
                counts,
                parts.late.part(),
                parts.open.part(),
                parts.inProgress.part(),
                parts.done.part(),
                parts.notApplicable.part(),
                parts.retired());
    }

    private DossierBasis basis(BasisCatalogue catalogue, List<BasisTemplate> templates, LocalDate day) {
        var register = reads.certificates().extent();
        return new DossierBasis(
                catalogue.editions(),
                catalogue.lexiconRevision(),
                catalogue.version(),
                catalogue.gap(),
                reads.laws().on(day),
                templates,
                new BasisRegister(register.certificates(), register.newestIssued()));
    }

    private @Nullable DossierReason reason(ChecklistItem item, LocalDate day) {
        var asked = item.asked();
        var citation = reads.citations().cite(asked, day);
        return citation == null && asked.why().equals(Wording.NONE) ? null : new DossierReason(asked.why(), citation);
    }
}
