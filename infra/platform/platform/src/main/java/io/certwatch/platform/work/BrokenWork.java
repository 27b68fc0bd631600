package io.certwatch.platform.work;

import com.mongodb.MongoException;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.text.Sentence;
import java.io.IOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/** Describes why background work failed. */
public final class BrokenWork {

    private BrokenWork() {}

    /** Returns a sentence for users, without a full stop. */
    public static Sentence reason(Throwable by) {
        for (@Nullable Throwable cause = by; cause != null; cause = cause.getCause()) {
            var known = describe(cause);
            if (known != null) return known;
        }
        return PlatformText.of("work.unexpected");
    }

    private static @Nullable Sentence describe(Throwable cause) {
        return switch (cause) {
            case MongoException _ -> PlatformText.of("work.database");
            case OutOfMemoryError _ -> PlatformText.of("work.memory");
            case FileSystemException file -> PlatformText.of("work.disk", String.valueOf(file.getReason()));
            case IOException disk -> PlatformText.of("work.disk", String.valueOf(disk.getMessage()));
            default -> null;
        };
    }
}
