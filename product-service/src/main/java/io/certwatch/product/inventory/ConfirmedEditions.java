package io.certwatch.product.inventory;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.catalogue.CurrentCatalogue;
import java.util.List;

/**
 * Tells by which editions a product is judged today. A change of the catalogue rewrites only the products that it
 * reaches, so the stored assessment of another one still names the editions before it.
 */
public class ConfirmedEditions {

    private final CurrentCatalogue catalogue;
    private final ReassessmentProgress progress;

    public ConfirmedEditions(CurrentCatalogue catalogue, ReassessmentProgress progress) {
        this.catalogue = catalogue;
        this.progress = progress;
    }

    /**
     * The ids of the editions that count today, if every change since the product was saved has gone through the
     * inventory and left its assessment as it is; else those of its stored assessment.
     */
    public List<String> of(AssessedProduct product) {
        var stored = product.assessment().editions();
        var current = catalogue.get();
        if (product.assessment().pending() || !current.ready()) return stored;
        var changes = catalogue.changesAfter(product.assessedAgainst(), current.version());
        return changes.isEmpty() || !progress.isConfirmed(changes, product.id())
                ? stored
                : current.compiled().editions();
    }
}
