package io.certwatch.product.decision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits for a person, of all products, for reading; it changes only with its product. */
public interface ReviewQueue {

    /**
     * The most urgent first: what data are awaited for comes last; then the day certification is due, products used in critical
     * information infrastructure before others, and the SKU.
     */
    List<QueuedReview> search(Search search);

    Counts counts(String company, @Nullable String entry, @Nullable String vendor);

    /** How decisions fare on products; one that no product knows is left out. */
    Map<UUID, Fate> fates(String company, Collection<UUID> decisions);

    /**
     * @param entry the code of the entry
     * @param after the place of the last one seen
     */
    record Search(
            String company, Review.@Nullable Status status, @Nullable String entry, @Nullable String vendor, @Nullable String after, int limit) {}

    /** @param entries by code */
    record Counts(Map<String, Long> statuses, Map<String, Long> entries, Map<String, Long> vendors) {}

    /**
     * @param standing products on which it stands
     * @param reopened products on which it stood
     */
    record Fate(long standing, long reopened) {

        public static final Fate NONE = new Fate(0, 0);
    }
}
