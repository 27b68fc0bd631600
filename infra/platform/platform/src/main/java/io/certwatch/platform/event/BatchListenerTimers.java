package io.certwatch.platform.event;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;

/**
 * Gives the timers of batch listeners a name of their own, {@code spring.kafka.listener.batch}. Spring Kafka gives them the name of the
 * observations of all other listeners but other tags, and Prometheus rejects whichever of the two comes second.
 */
final class BatchListenerTimers implements MeterFilter {

    private static final String LISTENER = "spring.kafka.listener";

    /** A tag that only timers have. */
    private static final String RESULT = "result";

    @Override
    public Meter.Id map(Meter.Id id) {
        return id.getName().equals(LISTENER) && id.getTag(RESULT) != null ? id.withName(LISTENER + ".batch") : id;
    }
}
