package io.certwatch.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import io.certwatch.backing.BackingServices;
import io.certwatch.backing.MongoStandIn;
import io.certwatch.platform.WritesLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WritesLog
class LeasedLockIT {

    private static final Duration LEASE = Duration.ofSeconds(30);

    @TempDir
    Path data;

    @Test
    void runsWorkInOneInstanceAtATime() throws InterruptedException {
        var name = "work-" + UUID.randomUUID();
        assertOneInstanceAtATime(BackingServices.mongoUri(name), name);
    }

    /** The local runner's database journals commands, so it changes them to be repeatable; that of the tests has no journal. */
    @Test
    void runsWorkInOneInstanceAtATimeOnTheLocalDatabase() throws InterruptedException {
        try (var standIn = MongoStandIn.start(data, 0)) {
            assertOneInstanceAtATime(standIn.uri("work"), "work");
        }
    }

    private static void assertOneInstanceAtATime(String uri, String name) throws InterruptedException {
        try (var client = MongoClients.create(uri);
                var one = new LeasedLock(client.getDatabase(name), LEASE);
                var other = new LeasedLock(client.getDatabase(name), LEASE)) {
            var done = new AtomicInteger();
            var started = new CountDownLatch(1);
            var proceed = new CountDownLatch(1);

            var working = Thread.ofVirtual()
                    .start(() -> one.run("work", () -> {
                        started.countDown();
                        await(proceed);
                        done.incrementAndGet();
                    }));
            started.await();
            assertThat(other.run("work", done::incrementAndGet)).isFalse();
            assertThat(other.run("other work", () -> {})).isTrue();
            assertThat(done).hasValue(0);
            proceed.countDown();
            working.join();

            assertThat(other.run("work", done::incrementAndGet)).isTrue();
            assertThat(done).hasValue(2);
        }
    }

    @Test
    void failedWorkReleasesTheLock() {
        var name = "work-" + UUID.randomUUID();
        try (var client = MongoClients.create(BackingServices.mongoUri(name));
                var one = new LeasedLock(client.getDatabase(name), LEASE)) {
            assertThatThrownBy(() -> one.run("work", () -> {
                        throw new IllegalStateException("broke off");
                    }))
                    .hasMessage("broke off");
            assertThat(one.run("work", () -> {})).isTrue();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
