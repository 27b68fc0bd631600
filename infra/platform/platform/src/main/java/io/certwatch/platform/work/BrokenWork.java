package io.certwatch.platform.work;

import com.mongodb.MongoException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/** Describes why background work failed. */
public final class BrokenWork {

    private BrokenWork() {}

    /** Returns a sentence for users, without a full stop. */
    public static String reason(Throwable by) {
        for (@Nullable Throwable cause = by; cause != null; cause = cause.getCause()) {
            var known = describe(cause);
            if (known != null) return known;
        }
        return "an unexpected error occurred; the log has details under its id";
    }

    private static @Nullable String describe(Throwable cause) {
        return switch (cause) {
            case MongoException _ -> "the database could not be reached, or it rejected the operation";
            case OutOfMemoryError _ -> "there was not enough memory";
            case FileSystemException file -> "the disk failed: " + file.getReason();
            case IOException disk -> "the disk failed: " + disk.getMessage();
            default -> null;
        };
    }
}
