package io.certwatch.product.productimport;

import static io.certwatch.product.aggregate.decision.AuthorFixture.author;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.text.Sentence;
import io.certwatch.product.inventory.VerdictCounts;
import io.certwatch.product.productimport.reading.ReadingInstructions;
import io.certwatch.product.upload.FileName;
import java.time.Instant;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.junit.jupiter.api.Test;

class InventoryExportCodecTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void readsAsWritten() {
        var all = new InventoryExport(
                author("li"),
                new FileName("清单.csv"),
                ReadingInstructions.NONE,
                true,
                null,
                new VerdictCounts(30, 10, 2, 20),
                new Withdrawal(
                        author("wang"),
                        "gone",
                        NOON,
                        NOON.minusSeconds(60),
                        5,
                        "B",
                        new Sentence("磁盘故障", "the disk failed")));
        assertThat(readAsWritten(all)).isEqualTo(all);
        var received = new InventoryExport(
                author("li"), null, ReadingInstructions.NONE, false, null, VerdictCounts.NONE, null);
        assertThat(readAsWritten(received)).isEqualTo(received);
    }

    private static InventoryExport readAsWritten(InventoryExport export) {
        var codec = new InventoryExportCodec();
        var stored = new BsonDocument();
        codec.encode(
                new BsonDocumentWriter(stored), export, EncoderContext.builder().build());
        return codec.decode(
                new BsonDocumentReader(stored), DecoderContext.builder().build());
    }
}
