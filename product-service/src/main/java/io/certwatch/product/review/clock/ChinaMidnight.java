package io.certwatch.product.review.clock;

import io.certwatch.product.review.EndByDay;
import io.certwatch.product.review.micrometer.ReviewMetrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Midnight in China; every other hour, and the start, make up for a midnight that was missed. */
@Component("reviewMidnight")
class ChinaMidnight {

    private static final Logger LOG = LoggerFactory.getLogger(ChinaMidnight.class);

    private final EndByDay endByDay;
    private final ReviewMetrics metrics;

    ChinaMidnight(EndByDay endByDay, ReviewMetrics metrics) {
        this.endByDay = endByDay;
        this.metrics = metrics;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 0 * * * *", zone = "Asia/Shanghai")
    void passes() {
        var ended = endByDay.end();
        metrics.expired(ended);
        if (ended > 0) {
            LOG.info("{} decisions stand no longer: their last day is over", ended);
        }
    }
}
