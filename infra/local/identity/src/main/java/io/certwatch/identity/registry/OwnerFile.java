package io.certwatch.identity.registry;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A file that only its owner can read. It is written once, as a whole: after a crash it is either there or not. Where the file system
 * has no POSIX permissions, its own defaults apply.
 */
public final class OwnerFile {
    private static final String FILE_MODE = "rw-------";
    private static final String DIRECTORY_MODE = "rwx------";

    private final Path path;

    public OwnerFile(Path path) {
        this.path = path;
    }

    public static void createDirectory(Path directory) {
        try {
            Files.createDirectories(directory.toAbsolutePath().getParent());
            if (!Files.isDirectory(directory)) Files.createDirectory(directory, mode(directory, DIRECTORY_MODE));
            restrict(directory, DIRECTORY_MODE);
        } catch (IOException e) {
            throw new UnusableIdentityFile(directory, "cannot be created: " + e, e);
        }
    }

    boolean exists() {
        return Files.exists(path);
    }

    public Path path() {
        return path;
    }

    /**
     * Reads the file; writes it first if it does not exist.
     *
     * @param reader throws any exception if the content is damaged
     * @throws UnusableIdentityFile if the file is damaged, or cannot be read or written
     */
    public <T> T readOrCreate(Function<String, T> reader, Supplier<String> content) {
        if (!exists()) write(content.get());
        return read(reader);
    }

    /** @param reader throws any exception if the content is damaged */
    <T> T read(Function<String, T> reader) {
        try {
            restrict(path, FILE_MODE);
            return reader.apply(Files.readString(path));
        } catch (IOException e) {
            throw new UnusableIdentityFile(path, "cannot be read: " + e, e);
        } catch (RuntimeException e) {
            throw new UnusableIdentityFile(path, "is damaged: " + firstLine(e), e);
        }
    }

    private void write(String content) {
        var unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, mode(unfinished, FILE_MODE));
            Files.writeString(unfinished, content);
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UnusableIdentityFile(path, "cannot be written: " + e, e);
        }
    }

    private static FileAttribute<?>[] mode(Path path, String mode) {
        return hasPermissions(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    private static void restrict(Path path, String mode) throws IOException {
        if (hasPermissions(path)) Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private static boolean hasPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static String firstLine(RuntimeException e) {
        var message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
