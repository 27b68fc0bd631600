package io.certwatch.product.dossier;

import io.certwatch.edition.Force;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.catalogue.Gap;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.dossier.DossierBasis.BasisEdition;
import io.certwatch.product.dossier.DossierBasis.Standing;
import io.certwatch.product.engine.EntryText;
import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue as a dossier of a day shows it. */
record BasisCatalogue(LiveCatalogue catalogue, LocalDate day, List<Edition> counting) {

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
                        edition.effective()))
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
    Gap gap() {
        return catalogue.gap();
    }
}
