package io.certwatch.product.obligation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The obligations of all products, for reading; they change only with their product. */
public interface Obligations {

    /** The one that is due first, first. */
    List<ProductObligation> search(ObligationSearch search);

    /** All that the filter finds, product after product, as they are read. */
    void each(ObligationFilter filter, Consumer<ProductObligation> each);

    Optional<ProductObligation> find(String company, UUID id);
}
