package io.certwatch.backing;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Locks a data directory: two brokers in one directory would block, two journals destroy each other. The system releases the lock when the process ends. */
public final class DirectoryLock implements AutoCloseable {
    private final FileChannel file;

    private DirectoryLock(FileChannel file) {
        this.file = file;
    }

    public static DirectoryLock take(Path directory) {
        try {
            Files.createDirectories(directory);
            var file = FileChannel.open(directory.resolve(".in-use"), CREATE, WRITE);
            if (!locks(file)) {
                file.close();
                throw new DirectoryInUse(directory);
            }
            return new DirectoryLock(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locks(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
