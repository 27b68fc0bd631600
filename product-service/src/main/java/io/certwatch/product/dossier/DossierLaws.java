package io.certwatch.product.dossier;

import io.certwatch.product.dossier.DossierBasis.BasisLaw;
import java.time.LocalDate;
import java.util.List;

/** The law as a dossier shows it. */
@FunctionalInterface
interface DossierLaws {

    /** The versions that are in force on a day in China, come into force later, or are in consultation. */
    List<BasisLaw> on(LocalDate day);
}
