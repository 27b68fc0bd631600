package io.certwatch.product.inventory;

import io.certwatch.product.assessment.HistoryLine;
import java.util.List;

/** The next state of a product, with what there is to tell and to remember; written as one step or not at all. */
public record Change(AssessedProduct product, List<ProductEvent> events, List<HistoryLine> history) {

    public ProductId id() {
        return product.id();
    }

    public boolean isFirst() {
        return product.revision() == 1;
    }
}
