package io.certwatch.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.certwatch.platform.stored.IfMissing;
import io.certwatch.platform.stored.IfUnknown;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class StoredShapesTest {

    public record Letter(
            @BsonId String id,
            Address to,
            List<Line> lines,
            Map<String, Mark> marks,
            URI place,
            @Nullable String note,
            @IfMissing("false") boolean sent) {}

    public record Line(int number, @Nullable State state) {}

    public record Address(String town) {}

    public record Place(String host) {}

    public enum Mark {
        GOOD,
        BAD
    }

    public enum State {
        NEW,
        @IfUnknown
        OTHER
    }

    /** It connects to nothing. */
    private static final MongoClient CLIENT = MongoClients.create("mongodb://127.0.0.1:1");

    private static final MongoCollection<Letter> LETTERS = StoredAs.in(
                    CLIENT.getDatabase("test").withCodecRegistry(StoredRecords.registry()),
                    new StoredAs<>(
                            URI.class, Place.class, uri -> new Place(uri.getHost()), form -> URI.create(form.host())))
            .getCollection("letters", Letter.class);

    private static final String COMPLETE = """
        {"_id": "a", "to": {"town": "Here"}, "lines": [{"number": 1}], "marks": {"one": "GOOD", "two": "BAD"},
         "place": {"host": "there"}}\
        """;

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Test
    void aDocumentWithAllThatHasNoDefaultCoversARecord() {
        var shapes = shapes(COMPLETE);

        assertThat(shapes.faults()).isEmpty();
        assertThat(shapes.unseen()).isEmpty();
        assertThat(shapes.unread()).isEmpty();
        assertThat(shapes.needed()).hasSize(10);
    }

    @Test
    void aPrimitiveThatADocumentLacksIsAFault() {
        assertThat(shapes(COMPLETE.replace("\"number\"", "\"no\"")).faults())
                .anySatisfy(fault -> assertThat(fault).contains("letters", "cannot be read", "number"));
    }

    @Test
    void aReferenceThatMayNotBeNullIsAFaultToo() {
        assertThat(shapes(COMPLETE.replace("\"town\": \"Here\"", "")).faults())
                .singleElement()
                .asString()
                .contains("Address.town");
    }

    @Test
    void aConstantThatNoDocumentHasIsUnseen() {
        assertThat(shapes(COMPLETE.replace("BAD", "GOOD")).unseen())
                .singleElement()
                .asString()
                .endsWith("Mark.BAD");
    }

    @Test
    void withoutDocumentsAllIsUnseen() {
        var shapes = shapes();

        assertThat(shapes.unseen()).isEqualTo(shapes.needed()).hasSize(10);
    }

    @Test
    void documentsThatNoRecordReadsAreNamed() {
        assertThat(StoredShapes.of(List.of(), Map.of("letters", List.of())).unread())
                .containsExactly("letters");
    }

    private static StoredShapes shapes(String... documents) {
        return StoredShapes.of(
                List.of(LETTERS),
                Map.of(
                        "letters",
                        Arrays.stream(documents).map(BsonDocument::parse).toList()));
    }
}
