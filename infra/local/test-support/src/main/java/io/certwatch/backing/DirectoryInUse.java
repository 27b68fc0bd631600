package io.certwatch.backing;

import java.nio.file.Path;

/** Another process, or another part of this one, uses the directory. */
public final class DirectoryInUse extends RuntimeException {
    DirectoryInUse(Path directory) {
        super("%s is in use by another process".formatted(directory));
    }
}
