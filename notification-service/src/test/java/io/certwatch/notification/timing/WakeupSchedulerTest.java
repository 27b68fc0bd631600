package io.certwatch.notification.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WakeupSchedulerTest {

    @Test
    void runsAgainAfterAnError() throws InterruptedException {
        var twice = new CountDownLatch(2);
        try (var wakeups = new WakeupScheduler("test", Duration.ofMillis(1), InstantSource.system())) {
            wakeups.start(() -> {
                twice.countDown();
                throw new OutOfMemoryError("Java heap space");
            });
            assertThat(twice.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
