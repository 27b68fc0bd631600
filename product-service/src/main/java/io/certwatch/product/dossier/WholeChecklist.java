package io.certwatch.product.dossier;

import io.certwatch.product.checklist.ChecklistItem;
import io.certwatch.product.dossier.DossierBasis.BasisTemplate;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Reads the checklist of a company from its first to its last item. */
@FunctionalInterface
interface WholeChecklist {

    /**
     * @param day in China, on which items are late or not
     * @return the templates by which the company is asked
     */
    List<BasisTemplate> read(String company, LocalDate day, Consumer<ChecklistItem> each);
}
