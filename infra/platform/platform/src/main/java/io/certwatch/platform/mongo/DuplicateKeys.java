package io.certwatch.platform.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Writes that a unique index may reject. */
public final class DuplicateKeys {

    private DuplicateKeys() {}

    /** The result of the write; false if another document has the key already. */
    public static boolean unlessTaken(BooleanSupplier write) {
        try {
            return write.getAsBoolean();
        } catch (MongoWriteException rejected) {
            if (rejected.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw rejected;
        }
    }

    /** Runs an unordered bulk write; ignores its parts for which another document has the key already. */
    public static void skip(Runnable bulkWrite) {
        writeAndFindTaken(bulkWrite);
    }

    /**
     * Runs an unordered bulk write and returns the positions of its parts for which another document has the key already: an upsert by
     * key and condition whose condition does not match reports its key as taken.
     */
    public static Set<Integer> writeAndFindTaken(Runnable bulkWrite) {
        try {
            bulkWrite.run();
            return Set.of();
        } catch (MongoBulkWriteException partly) {
            only(partly);
            return partly.getWriteErrors().stream()
                    .map(BulkWriteError::getIndex)
                    .collect(Collectors.toSet());
        }
    }

    /** Throws the exception if anything but duplicate keys has failed. */
    private static void only(MongoBulkWriteException partly) {
        if (!partly.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
            throw partly;
        }
    }
}
