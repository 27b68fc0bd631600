package io.certwatch.backing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoStandInCrashIT {
    @TempDir
    Path data;

    @Test
    void hasEveryAcknowledgedWriteAfterASigkill() throws Exception {
        var victim = victim();
        try (var client = MongoClients.create(victim.inputReader().readLine())) {
            var things = client.getDatabase("test").getCollection("things");
            for (int i = 0; i < 500; i++) {
                things.insertOne(new Document("_id", i));
                things.updateOne(
                        Filters.eq("_id", "counter"), Updates.inc("count", 1), new UpdateOptions().upsert(true));
            }
        } finally {
            victim.destroyForcibly().waitFor();
        }

        try (var standIn = MongoStandIn.start(data, 0);
                var client = MongoClients.create(standIn.uri(null))) {
            var things = client.getDatabase("test").getCollection("things");
            assertThat(things.countDocuments()).isEqualTo(501);
            assertThat(things.find(Filters.eq("_id", "counter")).first()).containsEntry("count", 500);
        }
    }

    @Test
    void losesNothingIfKilledWhileRewritingTheJournal() throws Exception {
        var victim = victim();
        var acknowledged = new AtomicInteger();
        Thread writing;
        try (var client = MongoClients.create(victim.inputReader().readLine())) {
            var things = client.getDatabase("test").getCollection("things");
            writing = Thread.ofPlatform().start(() -> {
                try {
                    while (true) {
                        things.updateOne(
                                Filters.eq("_id", "counter"),
                                Updates.inc("count", 1),
                                new UpdateOptions().upsert(true));
                        acknowledged.incrementAndGet();
                    }
                } catch (MongoException | IllegalStateException ended) {
                    // Unacknowledged writes may exist or not. A closed client throws the second.
                }
            });
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.get() > 500);
            victim.destroyForcibly().waitFor();
        }
        writing.join();

        try (var standIn = MongoStandIn.start(data, 0);
                var client = MongoClients.create(standIn.uri(null))) {
            var counter =
                    client.getDatabase("test").getCollection("things").find().first();
            assertThat(counter.getInteger("count")).isBetween(acknowledged.get(), acknowledged.get() + 1);
        }
    }

    private Process victim() throws IOException {
        return new ProcessBuilder(
                        java(), "-cp", System.getProperty("java.class.path"), Victim.class.getName(), data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A server that rewrites its journal every few writes. */
    static final class Victim {
        private Victim() {}

        public static void main(String... arguments) throws IOException {
            System.out.println(MongoStandIn.start(Path.of(arguments[0]), 0, 1 << 10, _ -> {})
                    .uri(null));
            System.in.transferTo(System.out);
            System.exit(0);
        }
    }
}
