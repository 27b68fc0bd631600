package io.certwatch.product.product;

import java.util.Collection;

/** How far products have been held against changes of the catalogue. */
public interface ReassessmentProgress {

    boolean isThrough(Collection<String> changes);

    boolean isThrough(Collection<String> changes, ProductId product);
}
