package io.certwatch.product.sale;

import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.sale.Sale;
import io.certwatch.product.aggregate.sale.SaleStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told of the sale of products, now and earlier. */
public interface Sales {

    /**
     * How much earlier than asked the changes are listed. A write may become visible after one with a later time: a
     * transaction of MongoDB takes a minute at most, and the clocks of two instances may differ as much.
     */
    Duration OVERLAP = Duration.ofMinutes(2);

    /**
     * @param changedAt when it was written, by the clock of the instance that wrote it
     * @param removed whether the product was removed, so that nothing is told any more
     */
    record StoredSale(ProductId id, Sale sale, Instant changedAt, boolean removed) {}

    /** A place in the list, oldest change first. */
    record Place(Instant changedAt, String sku) {}

    /**
     * @param changedSince null for all products that are listed; else also those that were removed since, and all that
     *   changed up to {@link #OVERLAP} earlier
     * @param status null for all; those that were removed have none
     */
    record Search(
            String company,
            @Nullable Instant changedSince,
            @Nullable SaleStatus status,
            @Nullable Place after,
            int limit) {}

    /** Returns them in the order in which they changed. */
    List<StoredSale> search(Search search);

    /** Returns what was told of a product from each moment on, the oldest first. */
    List<ToldSale> told(ProductId id);

    record ToldSale(Instant from, Sale sale) {}
}
