package io.certwatch.notification.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WakeupSchedulerTest {

    @Test
    void runsAgainAfterAnError() throws InterruptedException {
        var twice = new CountDownLatch(2);
        var wakeups = new WakeupScheduler("test", Duration.ofMillis(1), Clock.systemUTC(), () -> {
            twice.countDown();
            throw new OutOfMemoryError("Java heap space");
        });
        wakeups.start();
        assertThat(twice.await(10, TimeUnit.SECONDS)).isTrue();
        wakeups.stop();
        wakeups.now(); // a late nudge is ignored
    }
}
