package io.certwatch.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** A limit of 800 kB: 600 for large bodies, 200 for small ones. */
class BodiesInFlightTest {

    private static final int KB = 1024;
    private static final int ROOM = 800 * KB;

    private final BodiesInFlight bodies = new BodiesInFlight(DataSize.ofBytes(ROOM));

    @Test
    void rejectsALargeBodyUntilThereIsRoom() {
        try (var second = bodies.share()) {
            try (var first = bodies.share()) {
                first.growTo(300 * KB);
                assertRejected(() -> second.growTo(301 * KB));
            }
            second.growTo(301 * KB);
        }
        assertThat(bodies.free()).isEqualTo(ROOM);
    }

    @Test
    void acceptsSmallBodiesWhileLargeOnesFillTheirRoom() {
        try (var large = bodies.share();
                var small = bodies.share()) {
            large.growTo(600 * KB);
            small.growTo(64 * KB);
            assertRejected(() -> small.growTo(65 * KB));
        }
        assertThat(bodies.free()).isEqualTo(ROOM);
    }

    @Test
    void reservesTheRoomOfLargeBodies() {
        try (var body = bodies.share()) {
            body.growTo(64 * KB);
            body.growTo(65 * KB);
            body.growTo(100 * KB);
            assertThat(bodies.free()).isEqualTo(ROOM - 100 * KB);
        }
        assertThat(bodies.free()).isEqualTo(ROOM);
    }

    @Test
    void acceptsASingleBodyOfAnySize() {
        try (var huge = bodies.share()) {
            huge.growTo(Long.MAX_VALUE);
        }
        assertThat(bodies.free()).isEqualTo(ROOM);
    }

    @Test
    void keepsTheLimitUnderConcurrency() {
        var together = new CountDownLatch(1);
        var now = new AtomicInteger();
        var taken = new AtomicInteger();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 500; i++) {
                clients.submit(() -> {
                    together.await();
                    try (var share = bodies.share()) {
                        share.growTo(250 * KB);
                        assertThat(now.incrementAndGet()).isLessThanOrEqualTo(2);
                        taken.incrementAndGet();
                        now.decrementAndGet();
                    }
                    return null;
                });
            }
            together.countDown();
        }
        assertThat(taken.get()).isPositive();
        assertThat(bodies.free()).isEqualTo(ROOM);
    }

    private static void assertRejected(Runnable growth) {
        assertThatExceptionOfType(BodyRefused.class)
                .isThrownBy(growth::run)
                .satisfies(refused ->
                        assertThat(refused.problem().status().value()).isEqualTo(503));
    }
}
