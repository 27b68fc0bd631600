package io.certwatch.notification.correspondence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.platform.mongo.KeptFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Repository;

/** An annex is one small document, written last and never changed. Its content is a file of its own. */
@Repository
class MongoAnnexes implements Annexes {

    /** An annex without its content. Public because the driver's codec for records requires it. */
    public record AnnexDocument(@BsonId String id, String company, LocalDate day, String sha256) {

        static String id(String company, LocalDate day) {
            return company + "/" + day;
        }
    }

    private final MongoCollection<AnnexDocument> annexes;
    private final KeptFiles contents;

    MongoAnnexes(MongoDatabase database) {
        annexes = database.getCollection("annexes", AnnexDocument.class);
        contents = new KeptFiles(database, "annex-contents");
        annexes.createIndex(ascending("day"));
    }

    @Override
    public Optional<Annex> find(String company, LocalDate day) {
        return Optional.ofNullable(
                        annexes.find(eq("_id", AnnexDocument.id(company, day))).first())
                .map(this::read);
    }

    private Annex read(AnnexDocument stored) {
        try (var content = contents.open(stored.sha256())) {
            var annex = new Annex(stored.company(), stored.day(), stored.sha256(), content.readAllBytes());
            if (!annex.isSound()) throw new IllegalStateException("The stored annex is damaged: " + stored.id());
            return annex;
        } catch (IOException damaged) {
            throw new UncheckedIOException("The stored annex is damaged: " + stored.id(), damaged);
        }
    }

    @Override
    public boolean has(String company, LocalDate day) {
        return annexes.countDocuments(eq("_id", AnnexDocument.id(company, day))) > 0;
    }

    @Override
    public void keep(Annex annex) {
        contents.keep(annex.sha256(), new ByteArrayInputStream(annex.content()));
        var id = AnnexDocument.id(annex.company(), annex.day());
        var document = new AnnexDocument(id, annex.company(), annex.day(), annex.sha256());
        var isFirst =
                DuplicateKeys.unlessTaken(() -> annexes.insertOne(document).wasAcknowledged());
        if (!isFirst && !isKept(document)) contents.remove(annex.sha256());
    }

    private boolean isKept(AnnexDocument document) {
        return document.equals(annexes.find(eq("_id", document.id())).first());
    }

    /** The document goes first, so that none is left without its content. */
    @Override
    public void removeBefore(LocalDate day) {
        for (var old : annexes.find(lt("day", day))) {
            annexes.deleteOne(eq("_id", old.id()));
            contents.remove(old.sha256());
        }
    }
}
