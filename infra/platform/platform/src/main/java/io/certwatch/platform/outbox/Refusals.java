package io.certwatch.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events that the broker rejects permanently: too large, not allowed, no such topic. Each is logged once and counted
 * once in {@code outbox.events.refused} by topic, although the relay keeps retrying it.
 */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final int REMEMBERED = 10_000;

    private final SequencedSet<String> logged = new LinkedHashSet<>();
    private final MeterRegistry meters;

    Refusals(MeterRegistry meters) {
        this.meters = meters;
    }

    void recordRejection(Entry entry, Throwable reason) {
        if (!isForGood(reason)) {
            LOG.debug("The broker did not accept {}", entry.id(), reason);
        } else if (isNews(entry)) {
            meters.counter("outbox.events.refused", "topic", entry.topic()).increment();
            LOG.warn(
                    "The broker refuses {} on {}, and what follows it waits: {}",
                    entry.id(),
                    entry.topic(),
                    reason.toString());
        }
    }

    /** The broker accepted the event after all; a later rejection is logged again. */
    synchronized void recordAcceptance(Entry entry) {
        logged.remove(entry.id());
    }

    private synchronized boolean isNews(Entry entry) {
        var news = logged.add(entry.id());
        if (logged.size() > REMEMBERED) logged.removeFirst();
        return news;
    }

    private static boolean isForGood(Throwable reason) {
        return reason instanceof ApiException && !(reason instanceof RetriableException);
    }
}
