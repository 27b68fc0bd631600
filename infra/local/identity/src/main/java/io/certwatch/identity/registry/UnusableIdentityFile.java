package io.certwatch.identity.registry;

import java.nio.file.Path;

/** A file of the provider that is missing, damaged or cannot be read or written. The message names the file and the way out. */
public final class UnusableIdentityFile extends RuntimeException {
    UnusableIdentityFile(Path file, String problem, Throwable cause) {
        super(message(file, problem), cause);
    }

    UnusableIdentityFile(Path file, String problem) {
        super(message(file, problem));
    }

    private static String message(Path file, String problem) {
        return "%s %s. Restore it, or delete the directory %s: its contents are then created again."
                .formatted(file, problem, file.toAbsolutePath().getParent());
    }
}
