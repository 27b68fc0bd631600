package io.certwatch.product.obligation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The obligations of all products, for reading; they change only with their product. */
public interface Obligations {

    /** The one that is due first, first. */
    List<ProductObligation> search(ObligationSearch search);

    Optional<ProductObligation> find(String company, UUID id);
}
