package io.certwatch.product.inventory;

import io.certwatch.product.aggregate.ProductId;
import java.util.Collection;

/** Tells whether products have been reassessed for changes of the catalogue. */
public interface ReassessmentProgress {

    boolean isThrough(Collection<String> changes);

    boolean isThrough(Collection<String> changes, ProductId product);

    /** Likewise, and no product of its company failed beside it: which one failed is not kept. */
    boolean isConfirmed(Collection<String> changes, ProductId product);
}
