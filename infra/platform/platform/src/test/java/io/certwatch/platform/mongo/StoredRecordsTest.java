package io.certwatch.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import io.certwatch.platform.stored.IfMissing;
import io.certwatch.platform.stored.IfUnknown;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoredRecordsTest {

    /** As the first release stored it. */
    public record OldBox(
            int weight,
            @BsonId String id,
            Colour colour,
            List<OldBox> inside,
            @Nullable String note) {}

    public enum Colour {
        RED,
        BLUE
    }

    /** As a later release reads it. */
    public record Box(
            int weight,
            @BsonId String id,
            Colour colour,
            List<Box> inside,
            @Nullable String note,
            @IfMissing("true") boolean closed,
            @IfMissing("3") int height,
            @IfMissing("-1") long count,
            @IfMissing("0.5") double fill,
            @IfMissing("somebody") String owner,
            @IfMissing("LARGE") Size size,
            @IfMissing("") List<String> labels,
            @IfMissing("") Set<Instant> openings,
            @IfMissing("") Map<String, Size> sizes) {

        public Box {
            labels = List.copyOf(labels);
        }
    }

    public enum Size {
        SMALL,
        LARGE,
        @IfUnknown
        OTHER
    }

    public record Pair<A, B>(A one, List<B> many) {}

    public record Pairs(Pair<Instant, Size> pair) {}

    public record Strict(boolean closed) {}

    public record Wrong(@IfMissing("yes") boolean closed) {}

    public record Positive(int number) {
        public Positive {
            if (number < 1) throw new IllegalArgumentException("too small");
        }
    }

    @Test
    void giveDefaultsToWhatAnOlderReleaseDidNotStore() {
        var old = new OldBox(7, "a", Colour.RED, List.of(new OldBox(1, "b", Colour.BLUE, List.of(), null)), "old");
        var inner = new Box(
                1,
                "b",
                Colour.BLUE,
                List.of(),
                null,
                true,
                3,
                -1,
                0.5,
                "somebody",
                Size.LARGE,
                List.of(),
                Set.of(),
                Map.of());

        assertThat(read(Box.class, write(OldBox.class, old)))
                .isEqualTo(new Box(
                        7,
                        "a",
                        Colour.RED,
                        List.of(inner),
                        "old",
                        true,
                        3,
                        -1,
                        0.5,
                        "somebody",
                        Size.LARGE,
                        List.of(),
                        Set.of(),
                        Map.of()));
    }

    @Test
    void ignoreWhatANewerReleaseStored() {
        var document = write(OldBox.class, new OldBox(7, "a", Colour.RED, List.of(), null));
        document.append("added", BsonDocument.parse("{\"later\": [1, {\"on\": 2}]}"));

        assertThat(read(OldBox.class, document)).isEqualTo(new OldBox(7, "a", Colour.RED, List.of(), null));
    }

    @Test
    void readANullAsMissing() {
        assertThat(read(Box.class, BsonDocument.parse("""
            {"_id": "a", "weight": 1, "closed": null, "note": null, "labels": null}\
            """))).satisfies(box -> {
            assertThat(box.closed()).isTrue();
            assertThat(box.note()).isNull();
            assertThat(box.labels()).isEmpty();
        });
    }

    @Test
    void readAConstantOfANewerReleaseAsTheOneThatIsMarkedForIt() {
        var document = BsonDocument.parse("""
            {"_id": "a", "weight": 1, "size": "HUGE", "sizes": {"left": "SMALL", "right": "TINY"}}\
            """);

        assertThat(read(Box.class, document)).satisfies(box -> {
            assertThat(box.size()).isEqualTo(Size.OTHER);
            assertThat(box.sizes()).isEqualTo(Map.of("left", Size.SMALL, "right", Size.OTHER));
        });
    }

    @Test
    void rejectAnUnknownConstantOfOtherEnums() {
        var document = BsonDocument.parse("{\"_id\": \"a\", \"weight\": 1, \"colour\": \"GREEN\"}");

        assertThatThrownBy(() -> read(Box.class, document)).hasMessageContaining("GREEN");
    }

    @Test
    void rejectADocumentWithoutAPrimitiveThatHasNoDefault() {
        assertThatThrownBy(() -> read(Strict.class, new BsonDocument()))
                .isInstanceOf(CodecConfigurationException.class)
                .hasMessageContaining("closed")
                .hasMessageContaining("Strict");
    }

    @Test
    void rejectADefaultThatIsNoValueOfItsComponent() {
        assertThatThrownBy(() -> StoredRecords.registry().get(Wrong.class))
                .isInstanceOf(CodecConfigurationException.class)
                .hasMessageContaining("yes");
    }

    @Test
    void tellWhyARecordRefusesADocument() {
        assertThatThrownBy(() -> read(Positive.class, BsonDocument.parse("{\"number\": 0}")))
                .isInstanceOf(CodecConfigurationException.class)
                .hasMessageContaining("too small");
    }

    @Test
    void readGenericRecords() {
        var pairs = new Pairs(new Pair<>(Instant.EPOCH, List.of(Size.SMALL, Size.LARGE)));

        assertThat(read(Pairs.class, write(Pairs.class, pairs))).isEqualTo(pairs);
    }

    @Test
    void writeAsTheDriverDoes() {
        var box = new OldBox(7, "a", Colour.RED, List.of(new OldBox(1, "b", Colour.BLUE, List.of(), "in")), null);

        var ofDriver = write(MongoClientSettings.getDefaultCodecRegistry(), OldBox.class, box);

        assertThat(write(OldBox.class, box).toJson())
                .isEqualTo(ofDriver.toJson())
                .startsWith("{\"_id\": \"a\"");
    }

    private static <T> BsonDocument write(Class<T> type, T value) {
        return write(StoredRecords.registry(), type, value);
    }

    private static <T> BsonDocument write(CodecRegistry registry, Class<T> type, T value) {
        var written = new BsonDocument();
        registry.get(type)
                .encode(
                        new BsonDocumentWriter(written),
                        value,
                        EncoderContext.builder().build());
        return written;
    }

    private static <T> T read(Class<T> type, BsonDocument document) {
        return StoredRecords.registry()
                .get(type)
                .decode(
                        new BsonDocumentReader(document),
                        DecoderContext.builder().build());
    }
}
