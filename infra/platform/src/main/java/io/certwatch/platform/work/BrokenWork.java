package io.certwatch.platform.work;

import com.mongodb.MongoException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/** Says in words why work in the background broke off. */
public final class BrokenWork {

    private BrokenWork() {}

    /** A sentence without its full stop, of which nobody needs to know the code to understand it. */
    public static String reason(Throwable by) {
        for (@Nullable Throwable cause = by; cause != null; cause = cause.getCause()) {
            var known = known(cause);
            if (known != null) return known;
        }
        return "something unexpected happened, of which the log tells more under its id";
    }

    private static @Nullable String known(Throwable cause) {
        return switch (cause) {
            case MongoException _ -> "the database could not be reached or did not do what it was asked";
            case OutOfMemoryError _ -> "there was not enough memory";
            case FileSystemException file -> "the disk failed: " + file.getReason();
            case IOException disk -> "the disk failed: " + disk.getMessage();
            default -> null;
        };
    }
}
