package io.certwatch.product.obligation.answer.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.platform.disk.ProcessFolder;
import io.certwatch.platform.mongo.KeptFiles;
import io.certwatch.product.obligation.answer.GivenAnswer.SentScan;
import io.certwatch.product.obligation.answer.HeldScans;
import io.certwatch.product.obligation.answer.VendorContact;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Anybody with a link can send files, so a contact has room for those of two forms, and not for longer than a day. */
@Component
final class MongoHeldScans implements HeldScans {

    private static final long ROOM = 40L * 1024 * 1024;
    private static final Duration HELD = Duration.ofDays(1);

    private final MongoCollection<HeldScanDocument> collection;
    private final KeptFiles files;
    private final Clock clock;

    MongoHeldScans(MongoDatabase database, Clock clock) {
        this.collection = database.getCollection("answer-scans", HeldScanDocument.class);
        this.files = new KeptFiles(database, "answer-scan-files");
        this.clock = clock;
        collection.createIndex(ascending("owner"));
        collection.createIndex(ascending("at"));
    }

    /**
     * A scan as stored. Public because the driver's codec for records requires it.
     *
     * @param owner the contact
     */
    public record HeldScanDocument(@BsonId String id, String owner, String name, Instant at) {}

    private static String owner(VendorContact contact) {
        return contact.company() + "/" + contact.vendor() + "/" + contact.contact();
    }

    @Override
    public Map<String, HeldScan> hold(VendorContact contact, Map<String, SentScan> scans) throws IOException {
        var before = collection.find(eq("owner", owner(contact))).into(new ArrayList<>());
        var held = new LinkedHashMap<String, HeldScan>();
        var room = ROOM;
        for (var scan : scans.entrySet()) {
            var file = scan.getValue();
            room -= Files.size(file.content());
            if (room >= 0) held.put(scan.getKey(), keep(contact, file));
        }
        remove(before);
        return held;
    }

    private HeldScan keep(VendorContact contact, SentScan scan) throws IOException {
        var id = UUID.randomUUID();
        collection.insertOne(new HeldScanDocument(id.toString(), owner(contact), scan.name(), clock.instant()));
        try (var bytes = Files.newInputStream(scan.content())) {
            files.keepAs(id.toString(), bytes);
        }
        return new HeldScan(id, scan.name());
    }

    @Override
    public Optional<SentScan> copy(VendorContact contact, UUID id) throws IOException {
        var found = collection
                .find(and(eq("_id", id.toString()), eq("owner", owner(contact))))
                .first();
        if (found == null) return Optional.empty();
        var file = ProcessFolder.own().file("answer");
        try (var bytes = files.open(found.id());
                var copy = Files.newOutputStream(file)) {
            bytes.transferTo(copy);
        }
        return Optional.of(new SentScan(found.name(), file));
    }

    @Override
    public void release(VendorContact contact) {
        remove(collection.find(eq("owner", owner(contact))).into(new ArrayList<>()));
    }

    @Scheduled(initialDelay = 0, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    public void removeOld() {
        var end = clock.instant().minus(HELD);
        remove(collection.find(lt("at", end)).into(new ArrayList<>()));
        files.removeRemains(end);
    }

    private void remove(List<HeldScanDocument> some) {
        if (some.isEmpty()) return;
        some.forEach(held -> files.remove(held.id()));
        collection.deleteMany(in("_id", some.stream().map(HeldScanDocument::id).toList()));
    }
}
