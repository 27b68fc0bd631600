package io.certwatch.product.dossier;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.platform.mongo.KeptFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * A snapshot is one small document, written last and never changed. Its content is a compressed file in chunks, named by the
 * hash of the content.
 */
@Component
final class MongoDossierSnapshots implements DossierSnapshots {

    /** Longer than storing one takes. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final MongoCollection<SnapshotDocument> snapshots;
    private final KeptFiles contents;
    private final Clock clock;

    MongoDossierSnapshots(MongoDatabase database, Clock clock) {
        this.snapshots = database.getCollection("dossiers", SnapshotDocument.class);
        this.contents = new KeptFiles(database, "dossier-contents");
        this.clock = clock;
        snapshots.createIndex(ascending("company", "day"));
        snapshots.createIndex(ascending("day"));
    }

    /**
     * A snapshot without its content. Public because the driver's codec for records requires it.
     *
     * @param id {@code company/day}, so that each day has one
     */
    public record SnapshotDocument(@BsonId String id, String company, LocalDate day, Instant madeAt, String sha256) {

        static String id(String company, LocalDate day) {
            return company + "/" + day;
        }
    }

    @Scheduled(initialDelay = 0, fixedDelay = 1, timeUnit = TimeUnit.DAYS)
    void removeRemains() {
        contents.removeRemains(clock.instant().minus(ABANDONED));
    }

    @Override
    public Optional<DossierSnapshot> latest(String company, LocalDate day) {
        return Optional.ofNullable(snapshots
                        .find(and(eq("company", company), lte("day", day)))
                        .sort(descending("day"))
                        .limit(1)
                        .first())
                .map(this::read);
    }

    private DossierSnapshot read(SnapshotDocument stored) {
        try (var content = new GZIPInputStream(contents.open(stored.sha256()))) {
            var snapshot = new DossierSnapshot(
                    stored.company(), stored.day(), stored.madeAt(), stored.sha256(), content.readAllBytes());
            if (!snapshot.isSound()) throw new IllegalStateException("The stored dossier is damaged: " + stored.id());
            return snapshot;
        } catch (IOException damaged) {
            throw new UncheckedIOException("The stored dossier is damaged: " + stored.id(), damaged);
        }
    }

    @Override
    public boolean has(String company, LocalDate day) {
        return snapshots.countDocuments(eq("_id", SnapshotDocument.id(company, day))) > 0;
    }

    @Override
    public Optional<LocalDate> firstDay(String company) {
        return Optional.ofNullable(snapshots
                        .find(eq("company", company))
                        .sort(ascending("day"))
                        .limit(1)
                        .first())
                .map(SnapshotDocument::day);
    }

    @Override
    public boolean keep(DossierSnapshot snapshot) {
        contents.keep(snapshot.sha256(), new ByteArrayInputStream(compress(snapshot.content())));
        var isFirst = DuplicateKeys.unlessTaken(() -> snapshots
                .insertOne(new SnapshotDocument(
                        SnapshotDocument.id(snapshot.company(), snapshot.day()),
                        snapshot.company(),
                        snapshot.day(),
                        snapshot.madeAt(),
                        snapshot.sha256()))
                .wasAcknowledged());
        if (!isFirst && !isOf(snapshot)) contents.remove(snapshot.sha256());
        return isFirst;
    }

    /** Whether the stored one has the same content. */
    private boolean isOf(DossierSnapshot snapshot) {
        var stored = snapshots
                .find(eq("_id", SnapshotDocument.id(snapshot.company(), snapshot.day())))
                .first();
        return stored != null && stored.sha256().equals(snapshot.sha256());
    }

    private static byte[] compress(byte[] content) {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    /** The document goes first, so that none is left without its content. */
    @Override
    public long removeBefore(LocalDate day) {
        var removed = 0L;
        for (var old : snapshots.find(lt("day", day))) {
            if (snapshots.deleteOne(eq("_id", old.id())).getDeletedCount() > 0) removed++;
            contents.remove(old.sha256());
        }
        return removed;
    }
}
