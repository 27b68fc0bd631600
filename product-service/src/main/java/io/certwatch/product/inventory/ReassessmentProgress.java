package io.certwatch.product.inventory;

import io.certwatch.product.aggregate.ProductId;
import java.util.Collection;

/** Tells whether products have been reassessed for changes of the catalogue. */
public interface ReassessmentProgress {

    boolean isThrough(Collection<String> changes);

    boolean isThrough(Collection<String> changes, ProductId product);
}
