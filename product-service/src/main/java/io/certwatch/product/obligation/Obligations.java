package io.certwatch.product.obligation;

import io.certwatch.product.assessment.Cause;
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

    /** What stands opened by a cause, whatever became of it since; the vendors with most first. */
    List<Openings> openedBy(String company, Cause cause);

    Optional<ProductObligation> find(String company, UUID id);
}
