package io.certwatch.local;

import io.certwatch.backing.DirectoryInUse;
import io.certwatch.backing.DirectoryLock;
import io.certwatch.identity.registry.OwnerFile;
import io.certwatch.identity.registry.UnusableIdentityFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The directory of data and logs. The system uses it exclusively and rejects a directory with foreign files. */
final class DataDirectory implements AutoCloseable {
    private static final String MARK = "certwatch-data.txt";
    private static final String MARK_TEXT =
            "Data of a local CertWatch. Start with --fresh to begin with empty data, or delete the directory.\n";
    private static final List<String> OURS = List.of("kafka", "mongodb", "identity", "links", "keys", "logs");

    private final Path path;
    private final DirectoryLock lock;

    private DataDirectory(Path path, DirectoryLock lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataDirectory open(Path path, boolean fresh) {
        try {
            claim(path);
            var directory = new DataDirectory(path, DirectoryLock.take(path));
            if (fresh) directory.empty();
            Files.createDirectories(directory.logs());
            directory.closeToOthers();
            return directory;
        } catch (DirectoryInUse e) {
            throw new CannotStart(
                    "%s is in use by another CertWatch. Stop that one, or choose another directory with --data DIR."
                            .formatted(path));
        } catch (IOException | UnusableIdentityFile e) {
            throw new CannotStart(
                    "Cannot use %s for data: %s. Choose another directory with --data DIR.".formatted(path, e));
        }
    }

    private static void claim(Path path) throws IOException {
        Files.createDirectories(path);
        if (Files.exists(path.resolve(MARK))) return;
        try (var content = Files.list(path)) {
            if (content.findAny().isPresent()) {
                throw new CannotStart(
                        "%s is not empty and not a data directory of CertWatch. Choose another with --data DIR."
                                .formatted(path));
            }
        }
        Files.writeString(path.resolve(MARK), MARK_TEXT);
    }

    private void empty() throws IOException {
        for (var name : OURS) FileSystemUtils.deleteRecursively(path.resolve(name));
    }

    /** Keys of a first start lie in it, and the documents of everybody. Directories of an earlier version were open to all. */
    private void closeToOthers() {
        OwnerFile.createDirectory(path);
        for (var name : OURS) {
            var part = path.resolve(name);
            if (Files.isDirectory(part)) OwnerFile.createDirectory(part);
        }
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path mongo() {
        return path.resolve("mongodb");
    }

    Path identity() {
        return path.resolve("identity");
    }

    /** Tells the token script where it gets a token. */
    void keepIssuer(URI issuer) {
        try {
            Files.writeString(identity().resolve("issuer.txt"), issuer + "\n");
        } catch (IOException e) {
            throw new CannotStart("Cannot write to %s: %s".formatted(identity(), e));
        }
    }

    Path links() {
        return path.resolve("links");
    }

    Path keys() {
        return path.resolve("keys");
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path log(Service service) {
        return logs().resolve(service.module() + ".log");
    }

    @Override
    public void close() {
        lock.close();
    }
}
