package io.certwatch.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Removes records that are older than the retention period, but none under a legal hold. Several instances may do it at the same time. */
record Retention(AuditTrail trail, Duration keep, Set<String> held, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void removeOld() {
        var oldest = clock.instant().minus(keep);
        var removed = trail.removeBefore(RecordIds.from(oldest), held);
        if (removed > 0) LOG.info("Removed {} audit records from before {}", removed, oldest);
    }
}
