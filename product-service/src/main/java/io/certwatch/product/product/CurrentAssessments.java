package io.certwatch.product.product;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The assessments of all products as they now stand, those of removed products too. */
public interface CurrentAssessments {

    /**
     * Hands the assessments of the next products to the outbox, under the ids that their revisions have. Nothing is handed over where the
     * product has changed since it was read: its newer event does instead.
     *
     * @return the products, in the order of their SKUs
     */
    List<ProductId> publishAgain(String company, @Nullable String after, int limit);

    /** How many of the products have events that are not sent. */
    long unsent(Collection<ProductId> products);
}
