package io.certwatch.catalogue.register;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where imports are kept, with what was found in them. */
public interface Imports {

    void add(ListImport received);

    /** Keeps the next state; false if somebody else was faster, and then nothing happens. */
    boolean move(ListImport before, ListImport after);

    Optional<ListImport> find(String id);

    /** The oldest that waits for work. */
    Optional<ListImport> next();

    /** The newest of a source that has not failed and that nobody has cancelled. */
    Optional<ListImport> newest(String source);

    /** The list of this kind that was applied last of those of a source. */
    Optional<ListImport> lastDone(ListKind kind, String source);

    List<ListImport> newestFirst(@Nullable String beforeId, int limit);

    /** The same found again changes nothing. */
    void reject(String id, List<RejectedRow> rows);

    void miss(String id, List<String> numbers);

    void forgetFindings(String id);

    void forgetAbsent(String id);

    /**
     * In the order of the list, few at once in memory.
     *
     * @param after the number of the row behind which to go on; 0 at the start
     * @param goesOn takes a row and says whether another is wanted
     */
    void eachRejected(String id, long after, Predicate<RejectedRow> goesOn);

    /**
     * Certificates that a full list should name and does not, in the order of their numbers.
     *
     * @param after the number behind which to go on; null at the start
     */
    List<String> absent(String id, @Nullable String after, int limit);
}
