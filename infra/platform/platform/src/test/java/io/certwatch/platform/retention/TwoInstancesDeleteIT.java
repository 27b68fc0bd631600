package io.certwatch.platform.retention;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.certwatch.backing.BackingServices;
import io.certwatch.platform.WritesLog;
import io.certwatch.platform.work.LeasedLock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

@WritesLog
class TwoInstancesDeleteIT {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int OLD = 500;
    private static final int YOUNG = 20;

    private record Letters(MongoCollection<Document> all) implements ExpiringData {

        @Override
        public String kind() {
            return "letters";
        }

        @Override
        public Duration kept() {
            return Duration.ofDays(30);
        }

        @Override
        public Deletion delete(Part part) {
            var ids = all.find(lt("at", Date.from(part.before())))
                    .sort(ascending("at"))
                    .limit(part.most())
                    .map(letter -> letter.getInteger("_id"))
                    .into(new ArrayList<>());
            var deleted = all.deleteMany(in("_id", ids)).getDeletedCount();
            return ids.size() < part.most() ? Deletion.last(deleted) : new Deletion(deleted, "more");
        }
    }

    @Test
    void deleteEachDocumentOnce() throws Exception {
        var name = "retention-" + UUID.randomUUID();
        try (var client = MongoClients.create(BackingServices.mongoUri(name));
                var one = new LeasedLock(client.getDatabase(name), LEASE);
                var other = new LeasedLock(client.getDatabase(name), LEASE);
                var both = Executors.newFixedThreadPool(2)) {
            var letters = client.getDatabase(name).getCollection("letters");
            letters.insertMany(IntStream.range(0, OLD + YOUNG)
                    .mapToObj(number -> letter(number, number < OLD ? 31 : 1))
                    .toList());
            var meters = List.of(new SimpleMeterRegistry(), new SimpleMeterRegistry());
            var instances = List.of(instance(letters, one, meters.get(0)), instance(letters, other, meters.get(1)));

            var start = new CyclicBarrier(2);
            var runs = instances.stream()
                    .map(instance -> both.submit(() -> {
                        start.await();
                        instance.run();
                        return null;
                    }))
                    .toList();
            for (var run : runs) run.get();
            instances.forEach(DeleteExpired::run);

            assertThat(letters.countDocuments()).isEqualTo(YOUNG);
            assertThat(meters.stream()
                            .mapToDouble(TwoInstancesDeleteIT::deleted)
                            .sum())
                    .isEqualTo(OLD);
            client.getDatabase(name).drop();
        }
    }

    private static Document letter(int number, int days) {
        return new Document("_id", number).append("at", Date.from(Instant.now().minus(Duration.ofDays(days))));
    }

    private static DeleteExpired instance(MongoCollection<Document> letters, LeasedLock lock, MeterRegistry meters) {
        return new DeleteExpired(
                List.of(new Letters(letters)),
                lock,
                new RetentionSettings(Duration.ofMinutes(10), Duration.ofMinutes(1), 50, Set.of()),
                meters,
                Clock.systemUTC());
    }

    private static double deleted(MeterRegistry meters) {
        return meters.counter("retention.deleted", "kind", "letters").count();
    }
}
