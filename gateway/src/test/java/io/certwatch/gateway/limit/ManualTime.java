package io.certwatch.gateway.limit;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A clock that stands still until a test advances it. */
final class ManualTime implements TimeMeter {

    private final AtomicLong nanos = new AtomicLong();

    void advance(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Override
    public long currentTimeNanos() {
        return nanos.get();
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        ManualTime manualTime() {
            return new ManualTime();
        }
    }
}
