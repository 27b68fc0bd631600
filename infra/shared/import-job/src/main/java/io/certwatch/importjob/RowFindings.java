package io.certwatch.importjob;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Stores the findings of imports: rows with errors, and what full files do not name. Storing a finding again changes nothing. */
public interface RowFindings {

    enum Kind {
        REJECTED,
        /** Stored without cells that could not be read. */
        REMARKED
    }

    void add(Kind kind, String id, List<FaultyRow> rows);

    /**
     * Passes on rows in the order of the file, with few in memory at once, because a row may have a million
     * characters.
     *
     * @param after the number of the row to continue after; 0 at the start
     * @param goesOn takes a row and returns whether it wants another
     */
    void each(Kind kind, String id, long after, Predicate<FaultyRow> goesOn);

    void forgetRows(String id);

    void addAbsent(String id, List<String> items);

    /**
     * Returns absent items in order.
     *
     * @param after the item to continue after; null at the start
     */
    List<String> absent(String id, @Nullable String after, int limit);

    void forgetAbsent(String id);
}
