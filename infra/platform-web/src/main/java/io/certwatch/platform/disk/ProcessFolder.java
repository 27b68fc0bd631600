package io.certwatch.platform.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

/**
 * A folder of this process for what lies on the disk no longer than it lives. The lock that says so is let go by the system when the process
 * ends, however it does, so a folder whose lock can be taken belongs to nobody. The locks lie beside the folders and stay: who finds one gone
 * and makes another would hold a different file. A process asks once ({@link #own}): where it closes a file it has locked, the system lets go of it.
 */
public final class ProcessFolder {

    private static final String LOCK = ".lock";

    private final Path path;
    private final FileChannel held;

    private ProcessFolder(Path path, FileChannel held) {
        this.path = path;
        this.held = held;
    }

    private static final class Own {

        static final ProcessFolder FOLDER =
                in(Path.of(System.getProperty("java.io.tmpdir"), "certwatch-" + System.getProperty("user.name")));
    }

    /** That of this process, among the temporary files. What processes that were killed have left there is gone. */
    public static ProcessFolder own() {
        return Own.FOLDER;
    }

    /** Empties what processes that are gone have left in a shared folder, and takes the first place in it that is free. */
    static ProcessFolder in(Path shared) {
        try {
            Files.createDirectories(shared);
            ProcessFolder own = null;
            for (int place = 0; own == null || Files.exists(lock(shared, place)); place++) {
                var lock = FileChannel.open(lock(shared, place), CREATE, WRITE);
                if (!taken(lock)) {
                    lock.close();
                    continue;
                }
                var folder = shared.resolve("" + place);
                FileSystemUtils.deleteRecursively(folder.toFile());
                if (own == null) own = new ProcessFolder(Files.createDirectories(folder), lock);
                else lock.close();
            }
            return own;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A folder in it. */
    public Path folder(String name) throws IOException {
        return Files.createDirectories(path.resolve(name));
    }

    /** A new empty file in it, to be removed after use. */
    public Path file(String name) throws IOException {
        return Files.createTempFile(Files.createDirectories(path), name, null);
    }

    Path path() {
        return path;
    }

    /** For tests: what the end of the process does. */
    void leave() throws IOException {
        held.close();
    }

    private static Path lock(Path shared, int place) {
        return shared.resolve(place + LOCK);
    }

    private static boolean taken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException here) {
            return false;
        }
    }
}
