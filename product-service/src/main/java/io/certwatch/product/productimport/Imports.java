package io.certwatch.product.productimport;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The imports of all companies. */
public interface Imports {

    /** False if another import of the same is under way, and then nothing happens. */
    boolean add(Import received);

    /** Keeps the next state; false if somebody else was faster, and then nothing happens. */
    default boolean move(Import before, Import after) {
        return move(before, after, null);
    }

    /** Likewise, and in the same write what there is to tell of it. */
    boolean move(Import before, Import after, @Nullable ImportEnded news);

    Optional<Import> find(String company, String id);

    /** Companies that have work waiting, in the order of their names. */
    List<String> waiting();

    /** What of a company has not ended, the oldest first. */
    List<Import> underWay(String company);

    /** @param beforeId the one behind which to go on; null at the start */
    List<Import> newestFirst(String company, @Nullable String beforeId, int limit);
}
