package io.certwatch.product.productimport;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What imports found: rows that were rejected or remarked on, and products that full ones do not name. The same found again changes nothing. */
public interface RowFindings {

    void reject(String id, List<FaultyRow> rows);

    /**
     * In the order of the file, one after the other and few at once in memory, for a row may have a million characters.
     *
     * @param after  the number of the row behind which to go on; 0 at the start
     * @param goesOn takes a row and says whether another is wanted
     */
    void eachRejected(String id, long after, Predicate<FaultyRow> goesOn);

    void remark(String id, List<FaultyRow> rows);

    /** Rows with cells that could not be read, likewise. */
    void eachRemarked(String id, long after, Predicate<FaultyRow> goesOn);

    /** Those that were rejected and those that were remarked on. */
    void forgetRows(String id);

    void miss(String id, List<String> skus);

    /** In the order of their SKUs. @param after the SKU behind which to go on; null at the start */
    List<String> absent(String id, @Nullable String after, int limit);

    void forgetAbsent(String id);
}
