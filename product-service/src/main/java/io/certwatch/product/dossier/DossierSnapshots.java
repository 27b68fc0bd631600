package io.certwatch.product.dossier;

import java.time.LocalDate;
import java.util.Optional;

/** Keeps the dossiers of past days. One that is kept never changes. */
interface DossierSnapshots {

    /** The one of the day or, if there is none, of the last day before it. */
    Optional<DossierSnapshot> latest(String company, LocalDate day);

    boolean has(String company, LocalDate day);

    Optional<LocalDate> firstDay(String company);

    /** @return false if one of the company and the day is kept already; that one stays */
    boolean keep(DossierSnapshot snapshot);

    /** Removes those of earlier days, and returns how many. */
    long removeBefore(LocalDate day);
}
