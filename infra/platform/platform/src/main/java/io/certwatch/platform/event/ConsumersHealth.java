package io.certwatch.platform.event;

import static java.util.stream.Collectors.toMap;

import io.certwatch.platform.event.FailingRecords.Failing;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Out of service while a record blocks its partition; details name the record and the reason. */
final class ConsumersHealth extends AbstractHealthIndicator {

    private final FailingRecords failing;
    private final Duration stuckAfter;

    ConsumersHealth(FailingRecords failing, Duration stuckAfter) {
        this.failing = failing;
        this.stuckAfter = stuckAfter;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var stuck = failing.failingFor(stuckAfter);
        if (stuck.isEmpty()) {
            health.up();
        } else {
            health.outOfService()
                    .withDetail(
                            "stuck",
                            stuck.stream()
                                    .collect(toMap(record -> record.partition().toString(), ConsumersHealth::details)));
        }
    }

    private static Map<String, Object> details(Failing record) {
        return Map.of(
                "offset",
                record.offset(),
                "since",
                record.since().toString(),
                "attempts",
                record.attempts(),
                "reason",
                record.reason());
    }
}
