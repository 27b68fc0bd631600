package io.certwatch.endtoend;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.certwatch.contracts.Contracts;
import io.certwatch.endtoend.IntegratorConsumer.ReceivedRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * Writes what a system has stored and published into the folder that the system property {@code golden} names: a few documents and events of each
 * collection and topic. Later builds must read them.
 */
final class GoldenData {

    /** Locks, announced writes, sessions and keys live shorter than a deployment, and have secrets; files are their own bytes. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("shedLock|outbox_leases|product-writes|sessions|signing-keys|.*\\.(files|chunks)");

    private static final Set<String> OF_MONGODB = Set.of("admin", "local", "config");

    /** A long stays a long: some code does not read it as an int. */
    private static final JsonWriterSettings JSON = JsonWriterSettings.builder()
            .outputMode(JsonMode.RELAXED)
            .int64Converter((value, writer) -> {
                writer.writeStartObject();
                writer.writeString("$numberLong", Long.toString(value));
                writer.writeEndObject();
            })
            .build();

    private final Path folder;

    private GoldenData(Path folder) {
        this.folder = folder;
    }

    static void writeIfAsked(SharedSystem shared) throws IOException {
        var folder = System.getProperty("golden", "");
        if (folder.isEmpty()) return;
        new FilledCompany(shared);
        var golden = new GoldenData(Path.of(folder));
        golden.writeEvents(shared);
        golden.writeDocuments(shared);
    }

    private void writeEvents(SharedSystem shared) throws IOException {
        var topics = List.copyOf(Contracts.topics());
        try (var consumer = new IntegratorConsumer(shared.system().kafka(), topics)) {
            consumer.readToTheEnd();
            var events = consumer.receivedSoFar().stream().collect(groupingBy(ReceivedRecord::topic));
            for (var topic : events.keySet()) {
                write(
                        folder.resolve("events"),
                        topic,
                        events.get(topic).stream().map(GoldenData::document).toList());
            }
        }
    }

    private static BsonDocument document(ReceivedRecord event) {
        var headers = new BsonDocument();
        event.headers().forEach((name, value) -> headers.append(name, new BsonString(value)));
        return new BsonDocument("key", new BsonString(event.key()))
                .append("headers", headers)
                .append("data", BsonDocument.parse(event.json().toString()));
    }

    private void writeDocuments(SharedSystem shared) throws IOException {
        try (var client = MongoClients.create(shared.system().mongoUri("product-service"))) {
            for (var name : databases(client)) writeCollections(client.getDatabase(name));
        }
    }

    private static List<String> databases(MongoClient client) {
        var names = client.listDatabaseNames().into(new ArrayList<>());
        names.removeAll(OF_MONGODB);
        return names;
    }

    private void writeCollections(MongoDatabase database) throws IOException {
        for (var name : database.listCollectionNames().into(new ArrayList<>())) {
            if (LEFT_OUT.matcher(name).matches() || name.startsWith("system.")) continue;
            var documents =
                    database.getCollection(name, BsonDocument.class).find().into(new ArrayList<>());
            write(folder.resolve("documents").resolve(database.getName()), name, documents);
        }
    }

    private static void write(Path folder, String name, List<BsonDocument> all) throws IOException {
        if (all.isEmpty()) return;
        Files.createDirectories(folder);
        var lines = FewestDocuments.of(all).stream()
                .map(document -> document.toJson(JSON))
                .collect(joining(",\n", "[\n", "\n]\n"));
        Files.writeString(folder.resolve(name + ".json"), lines);
    }
}
