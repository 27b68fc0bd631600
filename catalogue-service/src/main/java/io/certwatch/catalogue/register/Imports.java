package io.certwatch.catalogue.register;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The store of imports and their findings. */
public interface Imports {

    void add(ListImport received);

    /** Stores the next state. Returns false, and changes nothing, if a concurrent write was faster. */
    boolean move(ListImport before, ListImport after);

    Optional<ListImport> find(String id);

    /** The oldest import that has work to do. */
    Optional<ListImport> next();

    /** The newest import of a source that has neither failed nor been cancelled. */
    Optional<ListImport> newest(String source);

    /** The last completed import of this kind and source. */
    Optional<ListImport> lastDone(ListKind kind, String source);

    List<ListImport> newestFirst(@Nullable String beforeId, int limit);

    /** Stores rejected rows; storing the same row again changes nothing. */
    void reject(String id, List<RejectedRow> rows);

    void miss(String id, List<String> numbers);

    void forgetFindings(String id);

    void forgetAbsent(String id);

    /**
     * Streams the rejected rows in the order of the list.
     *
     * @param after the number of the row after which to continue; 0 at the start
     * @param visitor receives a row and returns whether to continue
     */
    void eachRejected(String id, long after, Predicate<RejectedRow> visitor);

    /**
     * The certificates that a full list should contain and does not, ordered by number.
     *
     * @param after the number after which to continue; null at the start
     */
    List<String> absent(String id, @Nullable String after, int limit);
}
