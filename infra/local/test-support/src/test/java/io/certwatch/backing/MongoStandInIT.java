package io.certwatch.backing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MongoStandInIT {
    private static final Date NOON = Date.from(Instant.parse("2031-01-01T12:00:00Z"));
    private static final Date AFTER_NOON = Date.from(Instant.parse("2031-01-01T12:00:30Z"));
    private static final FindOneAndUpdateOptions UPSERT = new FindOneAndUpdateOptions().upsert(true);

    @TempDir
    Path data;

    @Test
    void answersHello() {
        try (var standIn = MongoStandIn.inMemory(0);
                var client = MongoClients.create(standIn.uri(null))) {
            assertThat(client.getDatabase("admin").runCommand(new Document("hello", 1)))
                    .containsEntry("ok", 1.0);
        }
    }

    @Test
    void checksKeyedMatchesAgainstTheWholeQuery() {
        with(database -> {
            var things = database.getCollection("things");
            things.insertMany(
                    List.of(new Document("_id", 1).append("version", 7), new Document("_id", 2).append("version", 8)));

            assertThat(things.updateOne(and(eq("_id", 1), eq("version", 8)), inc("version", 1))
                            .getMatchedCount())
                    .isZero();
            assertThat(things.updateOne(and(eq("_id", 1), eq("version", 7)), inc("version", 1))
                            .getMatchedCount())
                    .isOne();
            assertThat(things.find(and(in("_id", 1, 2, 3), eq("version", 8)))).hasSize(2);
            assertThat(things.find(and(eq("_id", 1), eq("_id", 2)))).isEmpty();
            return things;
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void createsIndexesWhileDocumentsAreInserted(boolean journaled) {
        withCollection(journaled, things -> {
            var inserting = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 500; i++) things.insertOne(new Document("_id", i).append("sku", "sku-" + i));
            });
            int indexes = 0;
            do {
                things.createIndex(ascending("sku", "field-" + indexes++), new IndexOptions().sparse(true));
                things.dropIndexes();
                things.createIndex(ascending("sku"), new IndexOptions().unique(true));
            } while (!inserting.isDone());
            inserting.join();

            for (int i = 0; i < 500; i++)
                assertThat(things.countDocuments(eq("sku", "sku-" + i))).isOne();
            assertThatThrownBy(() -> things.insertOne(new Document("sku", "sku-499")))
                    .isInstanceOf(MongoWriteException.class);
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void insertsALeaseWithTheIdOfTheConditions(boolean journaled) {
        withCollection(journaled, leases -> {
            assertThat(take(leases, "import", NOON)).isNull();

            assertThat(leases.find()).containsExactly(lease("import", NOON));
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void renewsAnExpiredLease(boolean journaled) {
        withCollection(journaled, leases -> {
            leases.insertOne(lease("import", NOON));

            assertThat(take(leases, "import", AFTER_NOON)).isEqualTo(lease("import", NOON));

            assertThat(leases.find()).containsExactly(lease("import", AFTER_NOON));
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rejectsAHeldLeaseAsADuplicate(boolean journaled) {
        withCollection(journaled, leases -> {
            leases.insertOne(lease("import", AFTER_NOON));

            assertThatThrownBy(() -> take(leases, "import", NOON))
                    .isInstanceOfSatisfying(
                            MongoCommandException.class,
                            refused -> assertThat(refused.getCode()).isEqualTo(11000));

            assertThat(leases.find()).containsExactly(lease("import", AFTER_NOON));
        });
    }

    @Test
    void restoresLeasesAfterARestart() {
        with(database -> take(database.getCollection("leases"), "import", NOON));
        with(database -> take(database.getCollection("leases"), "import", AFTER_NOON));
        with(database -> assertThatThrownBy(() -> take(database.getCollection("leases"), "import", NOON))
                .isInstanceOf(MongoCommandException.class));

        with(database ->
                assertThat(database.getCollection("leases").find()).containsExactly(lease("import", AFTER_NOON)));
    }

    @Test
    void restoresAllDataAfterARestart() {
        var before = with(database -> {
            writeAllKindsOfThings(database);
            return contents(database);
        });

        assertThat(with(MongoStandInIT::contents)).isEqualTo(before);
        assertThat(with(MongoStandInIT::contents))
                .as("from the compact journal")
                .isEqualTo(before);
    }

    /** A command may have 48 MB, a BSON object 16 MB. */
    @Test
    void restoresALargeCommandAfterARestart() {
        var large = "x".repeat(10_000_000);
        with(database -> database.getCollection("things")
                .insertMany(List.of(
                        new Document("_id", 1).append("text", large),
                        new Document("_id", 2).append("text", large),
                        new Document("_id", 3).append("text", large))));
        with(database ->
                assertThat(database.getCollection("things").countDocuments()).isEqualTo(3));
        with(database -> assertThat(database.getCollection("things").countDocuments())
                .as("from the compact journal")
                .isEqualTo(3));
    }

    @Test
    void keepsAUniqueIndexOverRestarts() {
        with(database ->
                database.getCollection("things").createIndex(ascending("sku"), new IndexOptions().unique(true)));

        with(database -> database.getCollection("things").insertOne(new Document("sku", "A")));

        with(database -> assertThatThrownBy(
                        () -> database.getCollection("things").insertOne(new Document("sku", "A")))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("11000"));
    }

    @Test
    void cutsOffAnIncompleteWrite() throws IOException {
        with(database -> database.getCollection("things").insertOne(new Document("_id", 1)));
        with(MongoStandInIT::contents);
        var whole = (int) Files.size(journal());
        with(database -> database.getCollection("things").insertOne(new Document("_id", 2)));
        var journal = Files.readAllBytes(journal());

        for (var size = whole; size < journal.length; size += 5) {
            Files.write(journal(), Arrays.copyOf(journal, size));
            assertThat(things())
                    .as("cut at %d of %d bytes", size, journal.length)
                    .isEqualTo(1);
        }
    }

    @Test
    void continuesAfterTheCut() throws IOException {
        with(database -> database.getCollection("things").insertOne(new Document("_id", 1)));
        Files.write(journal(), new byte[] {0, 0, 0, 9, 1, 2, 3}, StandardOpenOption.APPEND);

        with(database -> database.getCollection("things").insertOne(new Document("_id", 2)));

        assertThat(things()).isEqualTo(2);
    }

    @Test
    void cutsOffADamagedWrite() throws IOException {
        with(database -> database.getCollection("things").insertOne(new Document("_id", 1)));
        with(database -> database.getCollection("things").insertOne(new Document("_id", 2)));
        var bytes = Files.readAllBytes(journal());
        bytes[bytes.length - 5]++;
        Files.write(journal(), bytes);

        assertThat(things()).isEqualTo(1);
    }

    @Test
    void compactsTheJournalAtTheStart() throws IOException {
        with(database -> {
            var things = database.getCollection("things");
            things.insertOne(new Document("_id", 1));
            for (int i = 0; i < 1000; i++) things.updateOne(eq("_id", 1), inc("count", 1));
            return things;
        });
        var grown = Files.size(journal());

        with(MongoStandInIT::contents);

        assertThat(Files.size(journal())).isLessThan(grown / 100);
    }

    @Test
    void compactsAnOvergrownJournalWhileRunning() throws IOException {
        var kept = new Document("_id", 1).append("count", 1000);
        try (var standIn = MongoStandIn.start(data, 0, 1 << 10, _ -> {});
                var client = MongoClients.create(standIn.uri(null))) {
            var things = client.getDatabase("test").getCollection("things");
            things.insertOne(new Document("_id", 1));
            for (int i = 0; i < 1000; i++) things.updateOne(eq("_id", 1), inc("count", 1));

            assertThat(Files.size(journal())).isLessThan(4 << 10);
            assertThat(things.find()).containsExactly(kept);
        }
        with(database -> assertThat(database.getCollection("things").find()).containsExactly(kept));
    }

    @Test
    void losesNothingToAnIncompleteRewrite() throws IOException {
        with(database -> database.getCollection("things").insertOne(new Document("_id", 1)));
        Files.write(data.resolve("journal.bson.new"), Arrays.copyOf(Files.readAllBytes(journal()), 20));

        assertThat(things()).isEqualTo(1);
    }

    @Test
    void keepsTheOldJournalIfTheRewriteFails() throws IOException {
        try (var standIn = MongoStandIn.start(data, 0, 1 << 10, _ -> {});
                var client = MongoClients.create(standIn.uri(null))) {
            var inTheWay = Files.createDirectory(data.resolve("journal.bson.new"));
            var things = client.getDatabase("test").getCollection("things");
            for (int i = 0; i < 100; i++) things.insertOne(new Document("_id", i));
            Files.delete(inTheWay);
            for (int i = 100; i < 200; i++) things.insertOne(new Document("_id", i));
        }

        assertThat(things()).isEqualTo(200);
    }

    @Test
    void allowsOnlyOneOwnerOfADirectory() {
        try (var first = MongoStandIn.start(data, 0)) {
            assertThatThrownBy(() -> MongoStandIn.start(data, 0))
                    .isInstanceOf(DirectoryInUse.class)
                    .hasMessageContaining(data.toString());
            assertThat(first.uri("x")).startsWith("mongodb://127.0.0.1:");
        }
    }

    private static void writeAllKindsOfThings(MongoDatabase database) {
        var things = database.getCollection("things");
        things.createIndex(ascending("sku"), new IndexOptions().unique(true).sparse(true));
        things.insertMany(List.of(
                new Document("_id", "a").append("sku", "A").append("price", new Decimal128(new BigDecimal("1.10"))),
                new Document("_id", UUID.fromString("0b7c4e35-8a2a-4d0a-9b7a-1d9b9c6c9f10"))
                        .append("at", new Date(1_764_000_000_000L)),
                new Document("名称", "路由器")
                        .append("bytes", new byte[] {1, 2, 3})
                        .append("list", List.of(1, 2L, 3.5, "x", new Document("y", null)))));
        things.updateOne(
                eq("_id", "a"),
                combine(set("name", "router"), inc("revision", 1L), pushEach("outbox", List.of(1, 2, 3))));
        things.updateOne(eq("_id", "a"), pull("outbox", 2));
        things.updateMany(gt("revision", 0), set("seen", true));
        upsertWithoutIds(things);
        provokeADuplicate(things);
        things.insertOne(new Document("_id", "gone"));
        things.deleteOne(eq("_id", "gone"));
        database.createCollection("empty");
        database.getCollection("dropped").insertOne(new Document());
        database.getCollection("dropped").drop();
        things.aggregate(List.of(new Document("$match", new Document("_id", "a")), new Document("$out", "copies")))
                .toCollection();
    }

    private static void upsertWithoutIds(MongoCollection<Document> things) {
        things.updateOne(eq("sku", "B"), set("name", "switch"), new UpdateOptions().upsert(true));
        things.replaceOne(
                eq("sku", "C"), new Document("sku", "C").append("name", "server"), new ReplaceOptions().upsert(true));
        things.replaceOne(
                eq("sku", "C"),
                new Document("sku", "C").append("name", "rack server"),
                new ReplaceOptions().upsert(true));
        things.findOneAndUpdate(eq("sku", "D"), inc("count", 1), UPSERT);
        things.findOneAndUpdate(and(gt("_id", 1), eq("sku", "E")), inc("count", 1), UPSERT);
        things.findOneAndUpdate(or(and(eq("_id", "f"), eq("sku", "F"))), inc("count", 1), UPSERT);
        things.findOneAndUpdate(or(eq("_id", "g"), eq("sku", "G")), set("sku", "G"), UPSERT);
    }

    /** The update that ShedLock sends to obtain a lease. */
    private static @Nullable Document take(MongoCollection<Document> leases, String name, Date until) {
        return leases.findOneAndUpdate(and(eq("_id", name), lte("until", NOON)), set("until", until), UPSERT);
    }

    private static Document lease(String name, Date until) {
        return new Document("_id", name).append("until", until);
    }

    private void withCollection(boolean journaled, Consumer<MongoCollection<Document>> work) {
        try (var standIn = journaled ? MongoStandIn.start(data, 0) : MongoStandIn.inMemory(0);
                var client = MongoClients.create(standIn.uri(null))) {
            work.accept(client.getDatabase("test").getCollection("collection"));
        }
    }

    private static void provokeADuplicate(MongoCollection<Document> things) {
        assertThatThrownBy(() -> things.insertMany(
                        List.of(new Document("_id", "b"), new Document("sku", "A"), new Document("_id", "c"))))
                .isInstanceOf(MongoBulkWriteException.class);
    }

    private static Map<String, List<Document>> contents(MongoDatabase database) {
        var contents = new TreeMap<String, List<Document>>();
        for (var name : database.listCollectionNames()) {
            contents.put(name, database.getCollection(name).find().into(new ArrayList<>()));
            contents.put(
                    name + " indexes",
                    database.getCollection(name).listIndexes().into(new ArrayList<>()));
        }
        return contents;
    }

    private <T> T with(Function<MongoDatabase, T> work) {
        try (var standIn = MongoStandIn.start(data, 0);
                MongoClient client = MongoClients.create(standIn.uri(null) + "?uuidRepresentation=standard")) {
            return work.apply(client.getDatabase("test"));
        }
    }

    private long things() {
        return with(database -> database.getCollection("things").countDocuments());
    }

    private Path journal() {
        return data.resolve("journal.bson");
    }
}
