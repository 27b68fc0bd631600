package io.certwatch.backing;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/** The memory backend with a journal: acknowledges a write after journaling its command; a start replays all commands in order. */
final class JournaledBackend extends Backend {
    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "drop",
            "createindexes",
            "dropindexes",
            "dropdatabase",
            "renamecollection");
    /** Maximum documents per command of a snapshot; a document has at most 16 MiB. */
    private static final int DOCUMENTS_PER_COMMAND = 100;

    private final Journal journal;
    private final DirectoryLock lock;

    private JournaledBackend(Journal journal, DirectoryLock lock) {
        this.journal = journal;
        this.lock = lock;
    }

    /**
     * @param small size in bytes up to which the journal is not rewritten while the server runs
     * @param progress receives the progress of the replay of a large journal
     */
    static JournaledBackend open(Path directory, long small, Consumer<String> progress) {
        var lock = DirectoryLock.take(directory);
        try {
            var journal = new Journal(directory.resolve("journal.bson"), small);
            var backend = new JournaledBackend(journal, lock);
            journal.replay(backend::repeat, progress);
            journal.rewrite(backend::snapshot);
            return backend;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return isWrite(command, query)
                ? write(channel, database, command, query)
                : super.handleCommand(channel, database, command, query);
    }

    private static boolean isWrite(String command, Document query) {
        return WRITES.contains(command.toLowerCase(Locale.ROOT))
                || (command.equalsIgnoreCase("aggregate")
                        && query.get("pipeline") instanceof List<?> stages
                        && writes(stages));
    }

    private static boolean writes(List<?> stages) {
        return stages.stream()
                .anyMatch(stage ->
                        stage instanceof Document form && (form.containsKey("$out") || form.containsKey("$merge")));
    }

    /** One write at a time, so that the journal has the order of execution. Failed commands are journaled too: their partial effects are replayed. */
    private synchronized Document write(Channel channel, String database, String command, Document given) {
        var query = insertsByFindAndModify(database, command, given) ? Upserts.pinnedFindAndModify(given) : given;
        Document answer;
        try {
            answer = super.handleCommand(channel, database, command, query);
        } catch (MongoServerException refused) {
            keep(new Write(database, query));
            throw refused;
        }
        keep(new Write(database, Upserts.pinnedUpdate(query, answer)));
        return answer;
    }

    /** Blocks writes during a rewrite, so that the journal then matches the database. */
    private void keep(Write write) {
        journal.append(write);
        if (journal.isOvergrown()) journal.tryToRewrite(this::snapshot);
    }

    private boolean insertsByFindAndModify(String database, String command, Document query) {
        if (!command.equalsIgnoreCase("findAndModify") || !Utils.isTrue(query.get("upsert"))) return false;
        var collection = resolveDatabase(database).resolveCollection(Fields.text(query, command), false);
        return collection == null
                || !collection
                        .handleQuery(Fields.document(query, "query"), 0, 1)
                        .iterator()
                        .hasNext();
    }

    private void repeat(Write write) {
        var channel = new EmbeddedChannel();
        try {
            super.handleCommand(channel, write.database(), write.name(), write.command());
        } catch (MongoServerException asTheFirstTime) {
            // It also failed at first; its partial effects are repeated.
        } finally {
            handleClose(channel);
        }
    }

    private void snapshot(Consumer<Write> writes) {
        for (var database : listDatabaseNames()) {
            for (var collection : names(database)) {
                writes.accept(new Write(
                        database,
                        new Document("createIndexes", collection).append("indexes", indexes(database, collection))));
                inserts(database, collection).forEach(writes);
            }
        }
    }

    private List<String> names(String database) {
        return ask(database, new Document("listCollections", 1))
                .map(found -> Fields.text(found, "name"))
                .toList();
    }

    private List<Document> indexes(String database, String collection) {
        return ask(database, new Document("listIndexes", collection)).toList();
    }

    private Stream<Write> inserts(String database, String collection) {
        return resolveDatabase(database)
                .resolveCollection(collection, true)
                .queryAllAsStream()
                .gather(Gatherers.windowFixed(DOCUMENTS_PER_COMMAND))
                .map(documents ->
                        new Write(database, new Document("insert", collection).append("documents", documents)));
    }

    private Stream<Document> ask(String database, Document question) {
        var answer = super.handleCommand(
                new EmbeddedChannel(), database, question.keySet().iterator().next(), question);
        return Fields.documents(Fields.document(answer, "cursor"), "firstBatch").stream();
    }

    @Override
    public void close() {
        try (lock;
                journal) {
            super.close();
        }
    }
}
