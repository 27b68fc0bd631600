package io.certwatch.product.obligation;

import io.certwatch.product.assessment.Cause;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    List<OpenedByVendor> openedBy(String company, Cause cause);

    /** Of several causes, by their ids; none of one that has opened nothing. */
    Map<String, List<OpenedByVendor>> openedBy(String company, Collection<Cause> causes);

    /** Likewise in all companies, of which so many are listed and the rest is counted: there is no end to the vendors of all. */
    OpenedCounts openedBy(Cause cause, int most);

    Optional<ProductObligation> find(String company, UUID id);
}
