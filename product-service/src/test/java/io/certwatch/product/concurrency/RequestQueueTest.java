package io.certwatch.product.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestQueueTest {

    private final SeenTurns seen = new SeenTurns();
    private final RequestQueue turns = new RequestQueue("test", new QueueLimits(2, 1, 2, 1), seen);

    @AfterEach
    void close() {
        turns.close();
    }

    @Test
    void limitsACompanyToItsShare() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var holder = Thread.ofPlatform().daemon().start(() -> turns.take("acme", 1, () -> hold(begun, done)));
        begun.await();
        var next = Thread.ofPlatform().daemon().start(() -> turns.take("acme", 1, () -> hold(begun, done)));
        await().until(() -> seen.waiting() == 1);
        assertThatThrownBy(() -> turns.take("acme", 1, () -> "refused")).isInstanceOf(QueueFull.class);
        assertThat(turns.<String>take("other", 1, () -> "let through")).isEqualTo("let through");
        done.countDown();
        holder.join();
        next.join();
        assertThat(turns.<String>take("acme", 1, () -> "let through")).isEqualTo("let through");
        assertThat(seen.refused.get()).isEqualTo(1);
        assertThat(seen.waited).hasSize(4);
        assertThat(seen.worked).hasSize(4);
    }

    @Test
    void reportsHowManyWait() throws InterruptedException {
        var begun = new CountDownLatch(2);
        var done = new CountDownLatch(1);
        var all = Stream.of("a", "b", "c", "d")
                .map(company ->
                        Thread.ofPlatform().daemon().start(() -> turns.take(company, 1, () -> hold(begun, done))))
                .toList();
        begun.await();
        await().untilAsserted(() -> assertThat(seen.waiting()).isEqualTo(2));
        assertThatThrownBy(() -> turns.take("e", 1, () -> "refused")).isInstanceOf(QueueFull.class);
        assertThat(seen.refused.get()).isEqualTo(1);
        done.countDown();
        for (var one : all) one.join();
        assertThat(seen.waiting()).isZero();
        assertThat(seen.waited).hasSize(4).anyMatch(waited -> waited.isPositive());
    }

    @Test
    void rethrowsTheFailureOfTheWork() {
        assertThatThrownBy(() -> turns.take("acme", 1, () -> {
                    throw new IllegalStateException("broken");
                }))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
        assertThat(seen.worked).hasSize(1);
        assertThat(seen.refused.get()).isZero();
    }

    @Test
    void worksWithinTheObservationOfItsRequest() {
        var registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(_ -> true);
        var request = Observation.start("request", registry);

        var duringWork = request.scoped(() -> turns.take("acme", 1, registry::getCurrentObservation));

        assertThat(duringWork).isSameAs(request);
        assertThat(turns.<Boolean>take("acme", 1, () -> registry.getCurrentObservation() == null))
                .as("the thread keeps nothing")
                .isTrue();
    }

    private static final class SeenTurns implements RequestQueueListener {

        private final List<Duration> waited = new CopyOnWriteArrayList<>();
        private final List<Duration> worked = new CopyOnWriteArrayList<>();
        private final AtomicInteger refused = new AtomicInteger();
        private IntSupplier queue = () -> -1;

        int waiting() {
            return queue.getAsInt();
        }

        @Override
        public void onOpened(String kind, IntSupplier waiting) {
            queue = waiting;
        }

        @Override
        public void onBegun(String kind, String company, Duration afterWaiting) {
            waited.add(afterWaiting);
        }

        @Override
        public void onEnded(String kind, String company, Duration afterWorking) {
            worked.add(afterWorking);
        }

        @Override
        public void onRefused(String kind, String company) {
            refused.incrementAndGet();
        }
    }

    private static boolean hold(CountDownLatch begun, CountDownLatch done) {
        begun.countDown();
        try {
            done.await();
            return true;
        } catch (InterruptedException closed) {
            return false;
        }
    }
}
