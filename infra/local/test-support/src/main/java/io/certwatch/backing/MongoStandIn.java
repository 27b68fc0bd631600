package io.certwatch.backing;

import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An in-memory server with MongoDB's protocol; with a directory it writes a journal that survives a SIGKILL. Has no sessions and no transactions. */
public final class MongoStandIn implements AutoCloseable {
    /** Bytes. A smaller journal is not worth rewriting. */
    private static final long SMALL_JOURNAL = 64L << 20;

    private final MongoServer server;
    private final int port;

    private MongoStandIn(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts without persistence. Port 0 chooses a free one. */
    public static MongoStandIn inMemory(int port) {
        return listen(new Backend(), port);
    }

    /** Starts without persistence on a free port, and speaks TLS alone. */
    public static MongoStandIn inMemory(ServerCertificate certificate) {
        var server = new MongoServer(new Backend());
        try {
            server.enableSsl(certificate.key(), null, certificate.certificate());
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
        return listen(server, 0);
    }

    /** Starts on the data in the directory and persists every acknowledged write there. */
    public static MongoStandIn start(Path data, int port) {
        return start(data, port, _ -> {});
    }

    /** @param progress receives a line at intervals if the journal is large and the start takes long */
    public static MongoStandIn start(Path data, int port, Consumer<String> progress) {
        return start(data, port, SMALL_JOURNAL, progress);
    }

    static MongoStandIn start(Path data, int port, long smallJournal, Consumer<String> progress) {
        var backend = JournaledBackend.open(data, smallJournal, progress);
        try {
            return listen(backend, port);
        } catch (RuntimeException e) {
            backend.close();
            throw e;
        }
    }

    private static MongoStandIn listen(Backend backend, int port) {
        return listen(new MongoServer(backend), port);
    }

    private static MongoStandIn listen(MongoServer server, int port) {
        server.bind("127.0.0.1", port);
        return new MongoStandIn(server, server.getLocalAddress().getPort());
    }

    public String uri(@Nullable String database) {
        return "mongodb://127.0.0.1:%d/%s".formatted(port, database == null ? "" : database);
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
