package io.certwatch.backing;

import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Speaks MongoDB's protocol and keeps its data in memory; with a directory it also keeps a journal there that survives a SIGKILL. Not a MongoDB: no sessions, no transactions. */
public final class MongoStandIn implements AutoCloseable {
    /** In bytes. Below it a journal that has outgrown its documents costs less than rewriting it. */
    private static final long SMALL_JOURNAL = 64L << 20;

    private final MongoServer server;
    private final int port;

    private MongoStandIn(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Everything is gone when it closes. Port 0 takes any free one. */
    public static MongoStandIn inMemory(int port) {
        return listen(new Backend(), port);
    }

    /** Everything acknowledged is there again at the next start on this directory. */
    public static MongoStandIn start(Path data, int port) {
        return start(data, port, _ -> {});
    }

    /** Tells in a line now and then how far it is, if there is so much to read that the start takes long. */
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
        var server = new MongoServer(backend);
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
