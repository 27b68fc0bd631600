package io.certwatch.platform.disk;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * A folder for temporary files of this process. The process holds a file lock, which the system releases when the process ends for any
 * reason; so a folder whose lock is free has no owner. Lock files are beside the folders and are never deleted: a recreated file would be a
 * different lock. A process calls {@link #own} only once: if it closes any handle of a locked file, the system releases the lock.
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

    /** The folder of this process in the system's temporary directory. Removes files that killed processes left. */
    public static ProcessFolder own() {
        return Own.FOLDER;
    }

    /** Removes files of dead processes in a shared folder, and locks the first free place in it. */
    static ProcessFolder in(Path shared) {
        try {
            Files.createDirectories(shared);
            ProcessFolder own = null;
            for (int place = 0; own == null || Files.exists(lock(shared, place)); place++) {
                var lock = FileChannel.open(lock(shared, place), CREATE, WRITE);
                if (!tryLock(lock)) {
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

    /** Creates a subfolder. */
    public Path folder(String name) throws IOException {
        return Files.createDirectories(path.resolve(name));
    }

    /** Creates an empty file, which the caller removes after use. */
    public Path file(String name) throws IOException {
        return Files.createTempFile(Files.createDirectories(path), name, null);
    }

    Path path() {
        return path;
    }

    /** For tests: releases the lock as the end of the process does. */
    void leave() throws IOException {
        held.close();
    }

    private static Path lock(Path shared, int place) {
        return shared.resolve(place + LOCK);
    }

    private static boolean tryLock(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException here) {
            return false;
        }
    }
}
