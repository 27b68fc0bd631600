package io.certwatch.product.republication;

import io.certwatch.product.aggregate.ProductId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Publishes the newest record of every assessment, obligation and sale again, also those of removed products. */
public interface NewestRecords {

    /**
     * @param products in the order of companies and SKUs; empty at the end
     * @param records how many records they had
     */
    record Page(List<ProductId> products, int records) {}

    /**
     * Writes the records of the next products, of one company or of all, to the outbox, under the ids they had when first published. A product
     * that changes meanwhile is read again.
     */
    Page publishAgain(RecordKind kind, @Nullable String company, @Nullable ProductId after, int limit);

    /** Counts the products that have unsent events. */
    long unsent(Collection<ProductId> products);
}
