package io.certwatch.product.dossier;

import io.certwatch.product.dossier.DossierBasis.BasisLaw;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The law as a dossier shows it. */
interface DossierLaws {

    /** The versions that are in force on a day in China, come into force later, or are in consultation. */
    List<BasisLaw> on(LocalDate day);

    /** Where the law in force on the day has a provision. */
    record Place(String law, @Nullable String article) {}

    /** @return null if no law in force has it */
    @Nullable
    Place provision(String key, LocalDate day);
}
