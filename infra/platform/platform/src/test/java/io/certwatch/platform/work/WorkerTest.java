package io.certwatch.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WorkerTest {

    @Test
    void repeatsTheWorkUntilItStops() throws InterruptedException {
        var thrice = new CountDownLatch(3);
        var worker = new Worker("test", 1, thrice::countDown);
        worker.start();
        assertThat(worker.isRunning()).isTrue();
        thrice.await();
        worker.stop();
        assertThat(worker.isRunning()).isFalse();
    }

    @Test
    void runsAgainAfterAnError() throws InterruptedException {
        var twice = new CountDownLatch(2);
        var worker = new Worker(
                "test",
                1,
                () -> {
                    twice.countDown();
                    throw new OutOfMemoryError("Java heap space");
                },
                Duration.ZERO,
                Duration.ofMillis(1));
        worker.start();
        try {
            assertThat(twice.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            worker.stop();
        }
    }

    @Test
    void interruptsSlowWorkWhenTheServiceStops() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var interrupted = new AtomicBoolean();
        var worker = new Worker(
                "test",
                1,
                () -> {
                    begun.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException stopped) {
                        interrupted.set(true);
                        ended.countDown();
                    }
                },
                Duration.ZERO,
                Duration.ofMillis(1));
        worker.start();
        begun.await();
        worker.stop();
        ended.await();
        assertThat(interrupted).isTrue();
    }
}
