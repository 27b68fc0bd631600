package io.certwatch.product.review;

import io.certwatch.platform.time.ChinaCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs at midnight in China; every other hour, and at the start, it catches up on a missed midnight. */
@Component("reviewMidnight")
class DecisionExpirySchedule {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionExpirySchedule.class);

    private final ExpireDecisions expireDecisions;
    private final ReviewMetrics metrics;

    DecisionExpirySchedule(ExpireDecisions expireDecisions, ReviewMetrics metrics) {
        this.expireDecisions = expireDecisions;
        this.metrics = metrics;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 0 * * * *", zone = ChinaCalendar.ZONE_ID)
    void run() {
        var ended = expireDecisions.expire();
        ended.forEach(decision -> metrics.countExpiry(decision.company()));
        if (!ended.isEmpty()) {
            LOG.info("{} decisions expired", ended.size());
        }
    }
}
