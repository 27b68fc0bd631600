package io.certwatch.catalogue.register.mongo;

import com.mongodb.client.MongoClient;
import io.certwatch.catalogue.RunningService;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@RunningService
class MongoExclusiveIT {

    @Autowired
    private MongoClient client;

    @Test
    void letsOneInstanceAtATimeWork() throws InterruptedException {
        var database = client.getDatabase("exclusive-" + UUID.randomUUID());
        var one = new MongoExclusive(database);
        var other = new MongoExclusive(database);
        var done = new AtomicInteger();
        var started = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);

        var working = Thread.ofVirtual().start(() -> one.run("work", () -> {
            started.countDown();
            await(goOn);
            done.incrementAndGet();
        }));
        started.await();
        other.run("work", done::incrementAndGet);
        assertThat(done).hasValue(0);
        goOn.countDown();
        working.join();
        other.run("work", done::incrementAndGet);

        assertThat(done).hasValue(2);
        one.destroy();
        other.destroy();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
