package io.certwatch.backing;

import static com.mongodb.client.model.Accumulators.addToSet;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Projections.computed;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stand-in finds what the library alone finds, in the same order. */
class StandInQueriesIT {
    private final MongoStandIn standIn = MongoStandIn.inMemory(0);
    private final MongoServer library = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(standIn.uri(null));
    private final MongoClient libraryClient = MongoClients.create(library.bindAndGetConnectionString());
    private final MongoCollection<Document> products =
            client.getDatabase("test").getCollection("products");
    private final MongoCollection<Document> asTheLibrary =
            libraryClient.getDatabase("test").getCollection("products");

    @BeforeEach
    void store() {
        var random = new Random(7);
        var documents = new ArrayList<>(
                IntStream.range(0, 300).mapToObj(i -> product(i, random)).toList());
        Collections.shuffle(documents, random);
        products.createIndex(ascending("company", "vendor", "_id"));
        for (var collection : List.of(products, asTheLibrary)) {
            collection.insertMany(documents);
            collection.insertOne(new Document("_id", 7).append("company", "demo"));
            collection.deleteMany(eq("vendor", "vendor-3"));
            collection.insertMany(IntStream.range(300, 330)
                    .mapToObj(i -> product(i, new Random(i)))
                    .toList());
            collection.updateMany(eq("vendor", "vendor-1"), set("vendor", "vendor-9"));
            collection.updateMany(eq("keys", "w2"), push("keys", "x2"));
            collection.updateMany(eq("keys", "w2"), pull("keys", "w2"));
            collection.updateMany(eq("_id", "demo/C-0003"), combine(set("company", "harbor"), push("keys", "w1")));
        }
    }

    private static Document product(int i, Random random) {
        var obligations = Stream.generate(() -> new Document("id", "o" + random.nextInt(1_000_000))
                        .append("due", "2027-0" + (1 + random.nextInt(6))))
                .limit(random.nextInt(4))
                .toList();
        return new Document("_id", "%s/C-%04d".formatted(i % 3 == 0 ? "demo" : "harbor", i))
                .append("company", i % 3 == 0 ? "demo" : "harbor")
                .append("vendor", "vendor-" + random.nextInt(5))
                .append(
                        "keys",
                        random.ints(3, 0, 60).mapToObj(word -> "w" + word).toList())
                .append("marks", List.of("m" + i % 60, "m" + i % 7))
                .append("obligations", obligations);
    }

    @AfterEach
    void stop() {
        client.close();
        libraryClient.close();
        standIn.close();
        library.shutdownNow();
    }

    static List<Bson> ranges() {
        return List.of(
                and(gt("_id", "demo/"), lt("_id", "demo0")),
                and(eq("company", "demo"), and(gte("_id", "demo/C-0009"), lte("_id", "demo/C-0099"))),
                and(gt("_id", "demo/"), lt("_id", "demo0"), gt("_id", "demo/C-0150"), eq("vendor", "vendor-9")),
                and(gt("_id", "e"), lt("_id", "b")),
                gt("_id", "harbor/C-0200"),
                lt("_id", "demo/C-0012"),
                and(in("_id", "demo/C-0000", "demo/C-0003", "demo/C-9999"), gt("_id", "demo/C-0001")));
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void readsARangeOfIds(Bson range) {
        for (var order : List.of(ascending("_id"), descending("_id"), ascending("vendor", "_id"))) {
            assertThat(list(products.find(range).sort(order)))
                    .isEqualTo(list(asTheLibrary.find(range).sort(order)));
            assertThat(list(products.find(range).sort(order).skip(3).limit(5).projection(include("vendor"))))
                    .isEqualTo(list(asTheLibrary
                            .find(range)
                            .sort(order)
                            .skip(3)
                            .limit(5)
                            .projection(include("vendor"))));
        }
        assertThat(products.find(range)).containsExactlyInAnyOrderElementsOf(list(asTheLibrary.find(range)));
        assertThat(products.countDocuments(range)).isEqualTo(asTheLibrary.countDocuments(range));
    }

    static List<Bson> words() {
        var ofDemo = eq("company", "demo");
        return List.of(
                and(ofDemo, eq("keys", "w7")),
                and(ofDemo, eq("keys", "w2")),
                and(ofDemo, eq("keys", "x2"), gt("_id", "demo/C-0090")),
                and(ofDemo, all("keys", "w7", "w8")),
                and(ofDemo, all("keys", "w7"), regex("keys", "^w4")),
                and(ofDemo, regex("keys", "^w5")),
                and(ofDemo, regex("keys", "^W5", "i")),
                and(ofDemo, regex("keys", "5")),
                and(ofDemo, regex("keys", "^nothing")),
                and(ofDemo, in("keys", "w7", "w8")),
                and(ofDemo, ne("keys", "w7")),
                and(ofDemo, or(eq("keys", "w7"), eq("keys", "w8"))),
                and(eq("company", "harbor"), eq("keys", "w1")),
                and(eq("company", "nobody"), eq("keys", "w1")),
                and(ofDemo, regex("obligations.id", "^o12")),
                and(ofDemo, eq("obligations.due", "2027-03"), eq("vendor", "vendor-9")),
                and(ofDemo, regex("vendor", "^vendor-9")),
                eq("keys", "w1"),
                in("marks", "m7", "m8"),
                and(in("marks", "m7", "m8"), ofDemo),
                new Document("marks", new Document("$elemMatch", new Document("$gte", "m40").append("$lt", "m42"))),
                new Document("marks", new Document("$elemMatch", new Document("$gte", "m9").append("$lt", "m1"))),
                and(ofDemo, new Document("marks", new Document("$elemMatch", new Document("$gte", "m7")))),
                or(
                        ofDemo,
                        new Document(
                                "marks", new Document("$elemMatch", new Document("$gt", "m5").append("$lte", "m6")))),
                eq("marks", "m9"));
    }

    @ParameterizedTest
    @MethodSource("words")
    void findsDocumentsByTheirWords(Bson query) {
        products.createIndex(ascending("company", "keys", "_id"));
        products.createIndex(ascending("company", "obligations.id", "_id"));
        products.createIndex(ascending("marks", "_id", "place"));
        products.updateOne(eq("_id", "demo/C-0006"), set("keys", List.of("w7", "w8", "w40")));
        asTheLibrary.updateOne(eq("_id", "demo/C-0006"), set("keys", List.of("w7", "w8", "w40")));
        for (var order : List.of(ascending("_id"), descending("_id"), ascending("vendor", "_id"))) {
            assertThat(list(products.find(query).sort(order).limit(4)))
                    .isEqualTo(list(asTheLibrary.find(query).sort(order).limit(4)));
        }
        assertThat(list(products.find(query))).containsExactlyInAnyOrderElementsOf(list(asTheLibrary.find(query)));
        assertThat(products.countDocuments(query)).isEqualTo(asTheLibrary.countDocuments(query));
    }

    @Test
    void listsTheWordsOfAnOwner() {
        for (var query : List.of(
                and(eq("company", "demo"), regex("vendor", "^" + Pattern.quote("vendor-"))),
                and(eq("company", "demo"), regex("vendor", "^" + Pattern.quote("vendor-9"))),
                and(eq("company", "demo"), regex("vendor", "^" + Pattern.quote("vendor.9"))),
                and(eq("company", "demo"), regex("vendor", "^vendor"), eq("_id", "demo/C-0006")),
                and(eq("company", "nobody"), regex("vendor", "^vendor")),
                eq("company", "demo"))) {
            assertThat(products.distinct("vendor", query, String.class))
                    .containsExactlyInAnyOrderElementsOf(asTheLibrary.distinct("vendor", query, String.class));
        }
    }

    static List<List<Bson>> pipelines() {
        var ofDemo = match(eq("company", "demo"));
        return List.of(
                List.of(),
                List.of(ofDemo),
                List.of(ofDemo, sort(ascending("vendor", "_id")), limit(7)),
                List.of(ofDemo, sort(descending("vendor", "_id"))),
                List.of(limit(4)),
                List.of(ofDemo, group("$vendor", sum("n", 1L)), sort(ascending("_id"))),
                List.of(
                        ofDemo,
                        project(include("obligations")),
                        unwind("$obligations"),
                        match(gt("obligations.due", "2027-02")),
                        project(fields(computed("due", "$obligations.due"), computed("obligation", "$obligations.id"))),
                        sort(ascending("due", "obligation")),
                        limit(9)),
                List.of(
                        ofDemo,
                        unwind("$obligations"),
                        sort(ascending("obligations.id")),
                        group("$vendor", addToSet("due", "$obligations.due")),
                        project(computed("count", new Document("$size", "$due"))),
                        sort(ascending("_id"))),
                List.of(
                        ofDemo,
                        project(include("obligations", "vendor", "missing", "company.none")),
                        unwind("$obligations"),
                        project(include("obligations.due", "vendor", "_id")),
                        sort(ascending("_id", "obligations.due"))),
                List.of(ofDemo, project(fields(include("company", "vendor"), excludeId()))),
                List.of(unwind("$missing")));
    }

    @ParameterizedTest
    @MethodSource("pipelines")
    void aggregates(List<Bson> stages) {
        assertThat(list(products.aggregate(stages))).isEqualTo(list(asTheLibrary.aggregate(stages)));
    }

    /** An index whose first field is a list, or part of another document, is no index of an owner. */
    @Test
    void findsDocumentsWhoseFirstFieldHasSeveralValues() {
        products.createIndex(ascending("marks", "company", "_id"));
        products.createIndex(ascending("obligations.due", "company", "_id"));
        for (var query : List.of(
                and(eq("marks", "m3"), eq("company", "demo")),
                and(eq("marks", "m3"), in("company", "demo")),
                and(eq("obligations.due", "2027-03"), in("company", "demo")))) {
            assertThat(list(products.find(query).sort(ascending("_id"))))
                    .isNotEmpty()
                    .isEqualTo(list(asTheLibrary.find(query).sort(ascending("_id"))));
        }
    }

    @Test
    void changesNothingByUnwinding() {
        var before = list(products.find());
        products.aggregate(List.of(
                        unwind("$obligations"),
                        new Document("$addFields", new Document("obligations.id", "changed")),
                        project(new Document("obligations.due", 0))))
                .forEach(_ -> {});

        assertThat(list(products.find())).isEqualTo(before);
    }

    @Test
    void saysWhatIsWrongWithAStage() {
        assertThatThrownBy(() ->
                        products.aggregate(List.of(new Document("$limit", -1))).first())
                .isInstanceOf(MongoCommandException.class);
        assertThatThrownBy(() -> products.aggregate(List.of(match(new Document("$unknown", 1))))
                        .first())
                .isInstanceOf(MongoCommandException.class);
    }

    private static List<Document> list(Iterable<Document> documents) {
        var list = new ArrayList<Document>();
        documents.forEach(list::add);
        return list;
    }
}
