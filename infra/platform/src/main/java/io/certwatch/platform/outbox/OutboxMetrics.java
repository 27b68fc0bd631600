package io.certwatch.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;

/** {@code outbox.oldest.age}: seconds since the oldest unsent entry was written, 0 if there is none. */
final class OutboxMetrics implements MeterBinder {

    private final Backlogs backlogs;
    private final Clock clock;

    OutboxMetrics(Backlogs backlogs, Clock clock) {
        this.backlogs = backlogs;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "outbox.oldest.age",
                        () -> backlogs.oldest(clock.instant()).toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("Age of the oldest unsent outbox entry")
                .register(registry);
    }
}
