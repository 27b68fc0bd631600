package io.certwatch.product.dossier.web;

import java.time.LocalDate;

/** No dossier is known of the day, nor of any day before it. */
final class NoDossierYet extends RuntimeException {

    private final LocalDate first;

    /** @param first day of which a dossier is known */
    NoDossierYet(LocalDate first) {
        super("No dossier of that day is kept: the first is of " + first + ".", null, false, false);
        this.first = first;
    }

    LocalDate first() {
        return first;
    }
}
