package io.certwatch.product.productimport;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The imports of all companies. */
public interface Imports {

    /** Returns false and stores nothing if another import of the same file is in progress. */
    boolean add(Import received);

    /** Stores the next state; returns false and stores nothing if somebody else was first. */
    default boolean move(Import before, Import after) {
        return move(before, after, null);
    }

    /** Likewise, with an event in the same write. */
    boolean move(Import before, Import after, @Nullable ImportEnded news);

    Optional<Import> find(String company, String id);

    /** Returns companies with pending work, in the order of their names. */
    List<String> waiting();

    /** Returns the company's imports that have not ended, the oldest first. */
    List<Import> underWay(String company);

    /** @param beforeId the last import of the previous page; null at the start */
    List<Import> newestFirst(String company, @Nullable String beforeId, int limit);
}
