package io.certwatch.product.productimport;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.mongo.RecordedByDocument;
import io.certwatch.product.inventory.VerdictCounts;
import io.certwatch.product.productimport.reading.mongo.DetectionDocument;
import io.certwatch.product.productimport.reading.mongo.InstructionsDocument;
import io.certwatch.product.productimport.reading.mongo.SentenceDocument;
import io.certwatch.product.upload.FileName;
import java.util.Date;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores what the inventory knows of an import. */
@Component
final class InventoryExportCodec implements Codec<InventoryExport> {

    private static final Codec<Document> DOCUMENTS = new DocumentCodec();

    @Override
    public Class<InventoryExport> getEncoderClass() {
        return InventoryExport.class;
    }

    @Override
    public void encode(BsonWriter writer, InventoryExport of, EncoderContext context) {
        DOCUMENTS.encode(writer, write(of), context);
    }

    @Override
    public InventoryExport decode(BsonReader reader, DecoderContext context) {
        return read(DOCUMENTS.decode(reader, context));
    }

    private static Document write(InventoryExport of) {
        var name = of.name();
        var detection = of.detection();
        return write(of.author())
                .append("name", name == null ? null : name.value())
                .append("said", InstructionsDocument.of(of.said()))
                .append("full", of.full())
                .append("detection", detection == null ? null : DetectionDocument.of(detection))
                .append("verdicts", write(of.verdicts()))
                .append("withdrawal", write(of.withdrawal()));
    }

    private static InventoryExport read(Document stored) {
        var name = stored.getString("name");
        var detection = stored.get("detection", Document.class);
        return new InventoryExport(
                readAuthor(stored),
                name == null ? null : new FileName(name),
                InstructionsDocument.read(stored.get("said", Document.class)),
                stored.getBoolean("full"),
                detection == null ? null : DetectionDocument.read(detection),
                readVerdicts(stored.get("verdicts", Document.class)),
                readWithdrawal(stored.get("withdrawal", Document.class)));
    }

    private static Document write(VerdictCounts of) {
        return new Document("required", of.required())
                .append("review", of.review())
                .append("unknown", of.unknown())
                .append("notRequired", of.notRequired());
    }

    private static VerdictCounts readVerdicts(Document stored) {
        return new VerdictCounts(
                stored.getLong("required"),
                stored.getLong("review"),
                stored.getLong("unknown"),
                stored.getLong("notRequired"));
    }

    private static @Nullable Document write(@Nullable Withdrawal word) {
        return word == null
                ? null
                : write(word.author())
                        .append("reason", word.reason())
                        .append("at", Date.from(word.at()))
                        .append("since", Date.from(word.since()))
                        .append("withdrawn", word.withdrawn())
                        .append("after", word.after())
                        .append("failure", SentenceDocument.of(word.failure()));
    }

    private static Document write(Author author) {
        return new Document("by", author.by()).append("recordedBy", RecordedByDocument.of(author.recordedBy()));
    }

    private static Author readAuthor(Document stored) {
        return new Author(stored.getString("by"), RecordedByDocument.read(stored.get("recordedBy", Document.class)));
    }

    private static @Nullable Withdrawal readWithdrawal(@Nullable Document stored) {
        return stored == null
                ? null
                : new Withdrawal(
                        readAuthor(stored),
                        stored.getString("reason"),
                        stored.getDate("at").toInstant(),
                        stored.getDate("since").toInstant(),
                        stored.getLong("withdrawn"),
                        stored.getString("after"),
                        SentenceDocument.read(stored.get("failure", Document.class)));
    }
}
