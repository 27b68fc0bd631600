package io.certwatch.importjob;

import io.certwatch.platform.event.OutgoingEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The store of imports. */
public interface Imports<D> {

    int PAGE = 200;

    /** Returns false and stores nothing if an import with the same unique key is reading. */
    boolean add(ImportJob<D> received);

    default boolean move(ImportJob<D> before, ImportJob<D> after) {
        return move(before, after, null);
    }

    /** Stores the next state with an event in the same write; returns false and stores nothing if a concurrent write was faster. */
    boolean move(ImportJob<D> before, ImportJob<D> after, @Nullable OutgoingEvent event);

    Optional<ImportJob<D>> find(String owner, String id);

    /** The import with this unique key that is reading. */
    Optional<ImportJob<D>> reading(String uniqueKey);

    /** Owners with work to do, in order. */
    List<String> waiting();

    /** The owner's oldest import with work to do. */
    Optional<ImportJob<D>> next(String owner);

    /** @param beforeId the last import of the previous page; null at the start */
    List<ImportJob<D>> newestFirst(String owner, @Nullable String beforeId, int limit);

    /** The owner's newest import of this kind. */
    default Optional<ImportJob<D>> newest(String owner, Predicate<ImportJob<D>> wanted) {
        for (String last = null; ; ) {
            var page = newestFirst(owner, last, PAGE);
            var found = page.stream().filter(wanted).findFirst();
            if (found.isPresent() || page.size() < PAGE) return found;
            last = page.getLast().id();
        }
    }
}
