package io.certwatch.product.product;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest record of every assessment and obligation, those of removed products too. */
public interface NewestRecords {

    /**
     * @param products in the order of their SKUs; none at the end
     * @param records  how many they had
     */
    record Page(List<ProductId> products, int records) {}

    /**
     * Hands the records of the next products to the outbox, under the ids that they had when they were first published. What changes
     * meanwhile is read again.
     */
    Page publishAgain(RecordKind kind, String company, @Nullable String after, int limit);

    /** How many of the products have events that are not sent. */
    long unsent(Collection<ProductId> products);
}
