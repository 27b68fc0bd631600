package io.certwatch.notification.correspondence;

import java.time.LocalDate;

/** Reads the annex of a company on a day as it is now. */
@FunctionalInterface
interface ReadAnnex {

    /** As many products as the dossier lists. */
    int MOST_PRODUCTS = 200;

    Annex of(String company, LocalDate day);

    static ReadAnnex from(ReadCorrespondence correspondence, AnnexForm form) {
        return (company, day) -> {
            var read = correspondence.about(company, day, null, MOST_PRODUCTS);
            return Annex.of(read, form.write(read));
        };
    }
}
