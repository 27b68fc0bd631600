package io.certwatch.platform.mongo;

import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.lookup;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import io.certwatch.platform.disk.ProcessFolder;
import io.certwatch.platform.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores files of any size in GridFS, by their SHA-256 or a name. A file becomes visible once its last byte is stored. */
public final class KeptFiles {

    /** @param size in bytes */
    public record Kept(String sha256, long size) {}

    /**
     * A file that was stored some time ago.
     *
     * @param keptAgain its time is when the same bytes were last to be kept again; null if never
     */
    public record OldFile(
            ObjectId id, String name, @Nullable ObjectId keptAgain) {

        private static OldFile of(GridFSFile file) {
            var metadata = file.getMetadata();
            return new OldFile(
                    file.getObjectId(), file.getFilename(), metadata == null ? null : metadata.getObjectId(KEPT_AGAIN));
        }

        public Instant lastKept() {
            return (keptAgain == null ? id : keptAgain).getDate().toInstant();
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(KeptFiles.class);

    /** Chunks of 255 KiB per reply of the database: far below the limit of a message (48 MB). */
    private static final int CHUNKS_AT_ONCE = 16;

    private static final String KEPT_AGAIN = "keptAgain";
    private static final String METADATA_KEPT_AGAIN = "metadata." + KEPT_AGAIN;

    private final GridFSBucket bucket;
    private final MongoCollection<Document> files;
    private final MongoCollection<Document> chunks;

    public KeptFiles(MongoDatabase database, String bucket) {
        this.bucket = GridFSBuckets.create(database, bucket);
        this.chunks = database.getCollection(bucket + ".chunks");
        this.files = database.getCollection(bucket + ".files");
    }

    /** Keeps an existing file with this hash, and one of those that several instances store at the same time. */
    public void keep(String sha256, InputStream bytes) {
        if (keepAgain(sha256)) return;
        bucket.uploadFromStream(sha256, bytes);
        bucket.find(eq("filename", sha256))
                .sort(ascending("_id"))
                .skip(1)
                .map(GridFSFile::getObjectId)
                .forEach(this::removeUnlessGone);
    }

    /** Whether it is there. Who is about to remove it because it is old notices this. */
    private boolean keepAgain(String sha256) {
        return files.updateOne(eq("filename", sha256), set(METADATA_KEPT_AGAIN, new ObjectId()))
                        .getMatchedCount()
                == 1;
    }

    private void removeUnlessGone(ObjectId file) {
        try {
            bucket.delete(file);
        } catch (MongoGridFSException removedByTheOther) {
            LOG.debug("Another instance has removed the same file", removedByTheOther);
        }
    }

    /** Computes the hash; buffers the bytes in a temporary file, not in memory. */
    public Kept keep(InputStream bytes) throws IOException {
        return spoolAndKeep(bytes, this::keep);
    }

    /** Likewise, under a name of its own, so that the same bytes are stored again for another name. */
    public Kept keepAs(String name, InputStream bytes) throws IOException {
        return spoolAndKeep(bytes, (_, spooled) -> bucket.uploadFromStream(name, spooled));
    }

    private static Kept spoolAndKeep(InputStream bytes, BiConsumer<String, InputStream> keep) throws IOException {
        return onDisk(file -> {
            var sha256 = spool(bytes, file);
            try (var spooled = Files.newInputStream(file)) {
                keep.accept(sha256, spooled);
            }
            return new Kept(sha256, Files.size(file));
        });
    }

    public boolean has(String name) {
        return bucket.find(eq("filename", name)).first() != null;
    }

    /** @param name the hash, unless the file was kept under a name of its own */
    public InputStream open(String name) {
        return bucket.openDownloadStream(name).batchSize(CHUNKS_AT_ONCE);
    }

    /** Whether the file is there with all of its bytes, and they have the hash. */
    public boolean isIntact(String name, String sha256) throws IOException {
        try (var bytes = open(name)) {
            return sha256.equals(digest(bytes, OutputStream.nullOutputStream()));
        } catch (MongoGridFSException incomplete) {
            return false;
        }
    }

    public void remove(String name) {
        bucket.find(eq("filename", name)).forEach(file -> bucket.delete(file.getObjectId()));
    }

    /**
     * Returns files that were first stored before a time, in the order of their ids.
     *
     * @param after id of the file to continue after; null at the start
     */
    public List<OldFile> findStoredBefore(Instant before, @Nullable ObjectId after, int limit) {
        var old = lt("_id", new ObjectId(Date.from(before)));
        return bucket.find(after == null ? old : and(old, gt("_id", after)))
                .sort(ascending("_id"))
                .limit(limit)
                .map(OldFile::of)
                .into(new ArrayList<>());
    }

    /** Removes the file, unless the same bytes were to be kept since it was read. Returns whether it removed it. */
    public boolean removeUnlessKeptAgain(OldFile file) {
        var asItWasRead = and(eq("_id", file.id()), eq(METADATA_KEPT_AGAIN, file.keptAgain()));
        if (files.deleteOne(asItWasRead).getDeletedCount() == 0) return false;
        chunks.deleteMany(eq("files_id", file.id())); // after a crash they are remains
        return true;
    }

    /** Copies the file to disk while it is used. */
    public void onDisk(String sha256, Consumer<Path> use) {
        try {
            onDisk(file -> {
                try (var bytes = open(sha256)) {
                    Files.copy(bytes, file, REPLACE_EXISTING);
                }
                use.accept(file);
                return file;
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Removes chunks of incomplete files, left by killed uploads. The id of a file contains the time of its creation.
     *
     * @param before early enough that no upload from before is still running in any instance
     * @return number of incomplete files
     */
    public int removeRemains(Instant before) {
        int removed = 0;
        for (var remains : chunks.aggregate(List.of(
                match(lt("files_id", new ObjectId(Date.from(before)))),
                sort(ascending("files_id", "n")), // uses the index: one lookup per file
                group("$files_id"),
                lookup(files.getNamespace().getCollectionName(), "_id", "_id", "file"),
                match(size("file", 0))))) {
            chunks.deleteMany(eq("files_id", remains.getObjectId("_id")));
            removed++;
        }
        return removed;
    }

    private interface Use<T> {

        T of(Path file) throws IOException;
    }

    private static <T> T onDisk(Use<T> use) throws IOException {
        var file = ProcessFolder.own().file("kept");
        try {
            return use.of(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String spool(InputStream bytes, Path file) throws IOException {
        try (var written = Files.newOutputStream(file)) {
            return digest(bytes, written);
        }
    }

    private static String digest(InputStream bytes, OutputStream copy) throws IOException {
        try (var digesting = new DigestInputStream(bytes, Sha256.digest())) {
            digesting.transferTo(copy);
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        }
    }
}
