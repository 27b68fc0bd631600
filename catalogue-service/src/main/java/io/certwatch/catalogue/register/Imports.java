package io.certwatch.catalogue.register;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where imports are kept, with what was found in them. */
public interface Imports {

    void add(ListImport received);

    /** Keeps the next state; false if the import is in another phase by now. */
    boolean move(ListImport before, ListImport after);

    Optional<ListImport> find(String id);

    /** The oldest that waits for work. */
    Optional<ListImport> next();

    /** The newest of a source that was not cancelled. */
    Optional<ListImport> newest(String source);

    /** The list of this kind that was applied last of those of a source. */
    Optional<ListImport> lastDone(ListKind kind, String source);

    List<ListImport> newestFirst(@Nullable String beforeId, int limit);

    void reject(String id, List<Rejection> rejections);

    void miss(String id, List<String> numbers);

    void forgetFindings(String id);

    void forgetMissing(String id);

    void eachRejection(String id, Consumer<Rejection> rejection);

    void eachMissing(String id, Consumer<String> number);
}
