package io.certwatch.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.gridfs.GridFSBuckets;
import io.certwatch.backing.BackingServices;
import io.certwatch.platform.WritesLog;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.BsonObjectId;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

@WritesLog
class KeptFilesIT {

    @Test
    void restoresAFileLargerThanADatabaseMessage() throws Exception {
        var name = "kept-" + UUID.randomUUID();
        var bytes = new byte[64 << 20];
        new Random(1).nextBytes(bytes);
        try (var client = MongoClients.create(BackingServices.mongoUri(name))) {
            var files = new KeptFiles(client.getDatabase(name), "files");

            var kept = files.keep(new ByteArrayInputStream(bytes));

            assertThat(kept.size()).isEqualTo(bytes.length);
            var read = MessageDigest.getInstance("SHA-256");
            try (var open = files.open(kept.sha256());
                    var digesting = new DigestOutputStream(OutputStream.nullOutputStream(), read)) {
                open.transferTo(digesting);
            }
            assertThat(HexFormat.of().formatHex(read.digest())).isEqualTo(kept.sha256());
            client.getDatabase(name).drop();
        }
    }

    @Test
    void keepsOneOfTheSameFilesStoredAtOnce() throws Exception {
        var name = "kept-" + UUID.randomUUID();
        try (var client = MongoClients.create(BackingServices.mongoUri(name));
                var both = Executors.newFixedThreadPool(2)) {
            var database = client.getDatabase(name);
            var files = new KeptFiles(database, "files");
            for (int round = 1; round <= 20; round++) {
                var bytes = ("file " + round).getBytes(StandardCharsets.UTF_8);
                Callable<String> keep =
                        () -> files.keep(new ByteArrayInputStream(bytes)).sha256();
                for (var kept : both.invokeAll(List.of(keep, keep))) {
                    assertThat(files.isIntact(kept.get(), kept.get())).isTrue();
                }
                assertThat(database.getCollection("files.files").countDocuments())
                        .isEqualTo(round);
            }
            assertThat(database.getCollection("files.chunks").countDocuments()).isEqualTo(20);
            database.drop();
        }
    }

    @Test
    void noticesDamageToFilesOfTheirOwn() throws Exception {
        var name = "kept-" + UUID.randomUUID();
        var bytes = new byte[600 << 10];
        new Random(2).nextBytes(bytes);
        try (var client = MongoClients.create(BackingServices.mongoUri(name))) {
            var database = client.getDatabase(name);
            var files = new KeptFiles(database, "files");
            var sha256 = files.keepAs("one", new ByteArrayInputStream(bytes)).sha256();
            assertThat(files.keepAs("two", new ByteArrayInputStream(bytes)).sha256())
                    .isEqualTo(sha256);
            assertThat(files.isIntact("one", sha256)).isTrue();

            database.getCollection("files.chunks").deleteOne(new Document("n", 1));

            assertThat(files.isIntact("one", sha256)).isNotEqualTo(files.isIntact("two", sha256));
            files.remove("one");
            assertThat(files.isIntact("one", sha256)).isFalse();
            files.remove("two");
            assertThat(database.getCollection("files.chunks").countDocuments()).isZero();
            database.drop();
        }
    }

    @Test
    void removesOnlyIncompleteUploads() {
        var name = "kept-" + UUID.randomUUID();
        var before = Instant.parse("2026-11-24T00:00:00Z");
        try (var client = MongoClients.create(BackingServices.mongoUri(name))) {
            var database = client.getDatabase(name);
            var chunks = database.getCollection("files.chunks");
            var whole = idOf(before.minusSeconds(60));
            GridFSBuckets.create(database, "files")
                    .uploadFromStream(new BsonObjectId(whole), "whole", new ByteArrayInputStream(new byte[300 << 10]));
            var broken = idOf(before.minusSeconds(60));
            var onItsWay = idOf(before.plusSeconds(60));
            for (int n = 0; n < 3; n++) {
                chunks.insertOne(new Document("files_id", broken).append("n", n));
                chunks.insertOne(new Document("files_id", onItsWay).append("n", n));
            }
            var files = new KeptFiles(database, "files");

            assertThat(files.removeRemains(before)).isEqualTo(1);

            assertThat(chunks.distinct("files_id", ObjectId.class)).containsExactlyInAnyOrder(whole, onItsWay);
            assertThat(chunks.countDocuments()).isEqualTo(2 + 3);
            assertThat(files.removeRemains(before)).isZero();
            database.drop();
        }
    }

    @Test
    void removesNoOldFileThatIsKeptAgain() {
        var name = "kept-" + UUID.randomUUID();
        var tomorrow = Instant.now().plus(Duration.ofDays(1));
        try (var client = MongoClients.create(BackingServices.mongoUri(name))) {
            var files = new KeptFiles(client.getDatabase(name), "files");
            files.keep("one", new ByteArrayInputStream(new byte[300 << 10]));
            files.keep("two", new ByteArrayInputStream(new byte[300 << 10]));
            assertThat(files.findStoredBefore(Instant.now().minus(Duration.ofDays(1)), null, 9))
                    .isEmpty();
            var one = files.findStoredBefore(tomorrow, null, 1).getFirst();
            var two = files.findStoredBefore(tomorrow, one.id(), 1).getFirst();

            files.keep("one", new ByteArrayInputStream(new byte[0]));

            assertThat(files.removeUnlessKeptAgain(one)).isFalse();
            assertThat(files.removeUnlessKeptAgain(two)).isTrue();
            assertThat(files.has("one")).isTrue();
            assertThat(files.has("two")).isFalse();
            assertThat(client.getDatabase(name).getCollection("files.chunks").countDocuments())
                    .isEqualTo(2);
            var again = files.findStoredBefore(tomorrow, null, 9).getFirst();
            assertThat(again.lastKept()).isAfterOrEqualTo(one.lastKept());
            assertThat(files.removeUnlessKeptAgain(again)).isTrue();
            client.getDatabase(name).drop();
        }
    }

    private static ObjectId idOf(Instant begun) {
        return new ObjectId(Date.from(begun));
    }
}
