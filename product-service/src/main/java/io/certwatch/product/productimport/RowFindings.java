package io.certwatch.product.productimport;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Stores the findings of imports: rejected rows, rows with remarks, and products that full imports do not name.
 * Storing a finding again changes nothing.
 */
public interface RowFindings {

    void reject(String id, List<FaultyRow> rows);

    /**
     * Passes on rows in the order of the file, with few in memory at once, because a row may have a million
     * characters.
     *
     * @param after the number of the row to continue after; 0 at the start
     * @param goesOn takes a row and returns whether it wants another
     */
    void eachRejected(String id, long after, Predicate<FaultyRow> goesOn);

    void remark(String id, List<FaultyRow> rows);

    /** Rows with cells that could not be read, likewise. */
    void eachRemarked(String id, long after, Predicate<FaultyRow> goesOn);

    /** Deletes rejected rows and rows with remarks. */
    void forgetRows(String id);

    void miss(String id, List<String> skus);

    /**
     * Returns SKUs in order.
     *
     * @param after the SKU to continue after; null at the start
     */
    List<String> absent(String id, @Nullable String after, int limit);

    void forgetAbsent(String id);
}
