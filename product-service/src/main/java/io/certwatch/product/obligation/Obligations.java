package io.certwatch.product.obligation;

import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.ProductObligation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads the obligations of all products; they change only with their product. */
public interface Obligations {

    List<ProductObligation> search(ObligationSearch search);

    /** Counts the obligations that the filter finds, until there are as many. */
    int count(ObligationFilter filter, int most);

    /** Passes on all that the filter finds, product by product, while it reads them. */
    void each(ObligationFilter filter, Consumer<ProductObligation> each);

    /**
     * Counts the obligations whose last opening has this cause, whatever their status is now; the vendors with most
     * first.
     */
    default List<OpenedByVendor> openedBy(String company, Cause cause) {
        return openedBy(company, List.of(cause)).getOrDefault(cause.id(), List.of());
    }

    /** Likewise for several causes, by their ids; a cause that has opened nothing is left out. */
    Map<String, List<OpenedByVendor>> openedBy(String company, Collection<Cause> causes);

    /** Likewise in all companies; lists that many and counts the rest, because the number of vendors has no limit. */
    OpenedCounts openedBy(Cause cause, int most);

    Optional<ProductObligation> find(String company, UUID id);

    /** Finds those of these ids that the company has. */
    List<ProductObligation> find(String company, Collection<UUID> ids);
}
