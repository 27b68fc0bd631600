package io.certwatch.product.trend;

import io.certwatch.platform.time.ChinaCalendar;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Runs at midnight in China; every ten minutes, and at the start, it continues a run that was missed or interrupted. {@code
 * product.trend.kept} and {@code product.trend.failed} count companies whose figures of a day were, or could not be, kept.
 */
@Component
class TrendSchedule {

    private final KeepTrends keepTrends;
    private final Counter kept;
    private final Counter failed;

    TrendSchedule(KeepTrends keepTrends, MeterRegistry meters) {
        this.keepTrends = keepTrends;
        this.kept = Counter.builder("product.trend.kept")
                .description("Companies whose figures of a day were kept")
                .register(meters);
        this.failed = Counter.builder("product.trend.failed")
                .description("Companies whose figures of a day could not be kept")
                .register(meters);
    }

    @Scheduled(initialDelay = 0)
    @Scheduled(cron = "0 */10 * * * *", zone = ChinaCalendar.ZONE_ID)
    void run() {
        var tally = keepTrends.run();
        kept.increment(tally.kept());
        failed.increment(tally.failed());
    }
}
