package io.certwatch.product.republication;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the newest records again, also those of removed products and of parties whose name was taken away. What holds a record,
 * such as a product, is known by its key.
 */
public interface NewestRecords {

    /**
     * @param holders their keys in order; empty at the end
     * @param records how many records they had
     */
    record Page(List<String> holders, int records) {}

    /**
     * Writes the records of the next holders, of one company or of all, to the outbox, under the ids they had when first published. One
     * that changes meanwhile loses none.
     *
     * @param after the key of the last holder of the page before; null for the first page
     */
    Page publishAgain(RecordKind kind, @Nullable String company, @Nullable String after, int limit);

    /** Counts the holders that have unsent events. */
    long unsent(Collection<String> holders);
}
