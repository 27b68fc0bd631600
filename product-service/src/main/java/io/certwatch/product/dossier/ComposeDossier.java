package io.certwatch.product.dossier;

import io.certwatch.edition.Force;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.bid.ComposeBid;
import io.certwatch.product.catalogue.CatalogueGap;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.certificate.CertificateReadModel;
import io.certwatch.product.certificate.CertificateReadModel.RegisterExtent;
import io.certwatch.product.checklist.ChecklistItem;
import io.certwatch.product.checklist.ProvisionCitations;
import io.certwatch.product.checklist.ReadChecklist;
import io.certwatch.product.dossier.DossierBasis.BasisEdition;
import io.certwatch.product.dossier.DossierBasis.Standing;
import io.certwatch.product.engine.EntryText;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.inventory.CountedOnce;
import io.certwatch.product.inventory.Inventory;
import io.certwatch.product.inventory.Summaries;
import io.certwatch.product.law.LegalCitations;
import io.certwatch.product.naming.Party;
import io.certwatch.product.naming.PartyNames;
import io.certwatch.product.profile.CompanyProfiles;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a dossier together from the state now. */
class ComposeDossier {

    /** From where a dossier is read. */
    record DossierReads(
            ReadChecklist checklist,
            CurrentCatalogue catalogue,
            CertificateReadModel certificates,
            KnownLawsOnADay laws,
            ProvisionCitations citations,
            LegalCitations duties,
            CompanyProfiles profiles,
            Summaries summaries,
            Inventory inventory,
            ComposeBid proofs,
            PartyNames names) {}

    /** Obligations that each part lists. */
    static final int MOST_OBLIGATIONS = 200;

    /** Products that are listed, of those that need a proof and of those that a person must look at. */
    static final int MOST_PRODUCTS = 200;

    /** Data flow to notification-service and not back, so a dossier names the place. */
    private static final String MESSAGES = "/api/alerts/correspondence/annex?on=";

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
        var vendors = reads.names().vendorNames(company);
        var parts = new GatherParts(item -> reason(item, day), vendors, MOST_OBLIGATIONS);
        var reading = new CountedOnce();
        var listed = new ListedProducts(reads, company, vendors, day);
        var templates = reads.checklist().each(company, day, reading, item -> {
            parts.add(item);
            listed.add(item);
        });
        var counts = parts.counts();
        var inventory = reading.of(reads.summaries()).countProducts(company, null);
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
                DossierProfile.of(reads.names().find(new Party(company, null)).name(), profile, day),
                DossierFigures.of(inventory.inventory(day), inventory.summary(day), catalogue::entryName),
                listed.open(),
                listed.products(),
                listed.decided(),
                listed.listsAllDecided(),
                MESSAGES + day,
                counts,
                parts.late.part(),
                parts.open.part(),
                parts.inProgress.part(),
                parts.renewals.part(),
                parts.done.part(),
                parts.notApplicable.part(),
                parts.retired());
    }

    private @Nullable DossierReason reason(ChecklistItem item, LocalDate day) {
        var asked = item.asked();
        var citation = reads.citations().cite(asked, day);
        return citation == null && asked.why().equals(Wording.NONE) ? null : new DossierReason(asked.why(), citation);
    }

    /** The catalogue as a dossier of a day shows it. */
    private record BasisCatalogue(LiveCatalogue catalogue, LocalDate day, List<Edition> counting) {

        BasisCatalogue(LiveCatalogue catalogue, LocalDate day) {
            this(catalogue, day, catalogue.on(day));
        }

        List<BasisEdition> editions() {
            return counting.stream()
                    .map(edition -> new BasisEdition(
                            edition.id(),
                            edition.revision(),
                            edition.force(),
                            standing(edition),
                            edition.title(),
                            edition.announcement(),
                            edition.issued(),
                            edition.force() == Force.GUIDANCE ? null : edition.effective()))
                    .toList();
        }

        private Standing standing(Edition edition) {
            return switch (edition.force()) {
                case STATUTORY -> edition.effective().isAfter(day) ? Standing.ANNOUNCED : Standing.IN_FORCE;
                case CONSULTATION -> Standing.CONSULTATION;
                case GUIDANCE -> Standing.GUIDANCE;
            };
        }

        /** The name in the binding edition that is in force last; without a name if none has the code. */
        Wording entryName(String code) {
            return counting.stream()
                    .filter(edition -> edition.force() == Force.STATUTORY)
                    .flatMap(edition -> edition.entries().stream()
                            .filter(entry -> entry.code().equals(code))
                            .map(entry -> new Named(standing(edition), entry)))
                    .reduce((before, later) -> later.standing() == Standing.IN_FORCE ? later : before)
                    .map(named -> named.entry().name())
                    .orElse(Wording.NONE);
        }

        private record Named(Standing standing, EntryText entry) {}

        int lexiconRevision() {
            return catalogue.compiled().lexiconRevision();
        }

        long version() {
            return catalogue.version();
        }

        @Nullable
        CatalogueGap gap() {
            return catalogue.gap();
        }
    }
}
