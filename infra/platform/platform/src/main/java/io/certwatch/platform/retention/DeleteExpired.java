package io.certwatch.platform.retention;

import io.certwatch.platform.retention.ExpiringData.Part;
import io.certwatch.platform.work.SingleInstanceLock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what has expired. The kinds take turns, a part each, until all are read to their ends or the time of a run is over; the next
 * run of the same instance continues there.
 */
public final class DeleteExpired {

    private static final Logger LOG = LoggerFactory.getLogger(DeleteExpired.class);
    private static final String LOCK = "retention";

    private final List<ExpiringData> kinds;
    private final SingleInstanceLock lock;
    private final RetentionSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;
    /** Where each kind was left that was not read to its end. */
    private final Map<String, String> places = new HashMap<>();

    private Instant next;

    DeleteExpired(
            List<ExpiringData> kinds,
            SingleInstanceLock lock,
            RetentionSettings settings,
            MeterRegistry meters,
            Clock clock) {
        this.kinds = kinds.stream().filter(kind -> kind.kept() != null).toList();
        this.lock = lock;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
        this.next = clock.instant().plus(settings.every());
        this.kinds.forEach(kind -> {
            count("retention.deleted", kind, 0);
            count("retention.failures", kind, 0);
        });
    }

    void runIfDue() {
        if (clock.instant().isBefore(next)) return;
        next = clock.instant().plus(settings.every());
        run();
    }

    /** Does nothing while another instance deletes. */
    void run() {
        lock.run(LOCK, this::deleteInTurns);
    }

    private void deleteInTurns() {
        var end = clock.instant().plus(settings.longest());
        var deleted = new TreeMap<String, Long>();
        var waiting = new ArrayDeque<>(kinds);
        while (!waiting.isEmpty() && clock.instant().isBefore(end)) {
            var kind = waiting.remove();
            if (deletePart(kind, deleted)) waiting.add(kind);
        }
        if (!deleted.isEmpty()) LOG.info("Deleted what has expired: {}", deleted);
    }

    /** Returns whether more may be left. One kind that fails does not keep the others. */
    private boolean deletePart(ExpiringData kind, Map<String, Long> deleted) {
        try {
            var before = clock.instant().minus(keptOf(kind));
            var part = new Part(before, settings.held(), places.get(kind.kind()), settings.batch());
            var deletion = kind.delete(part);
            if (deletion.deleted() > 0) {
                count("retention.deleted", kind, deletion.deleted());
                deleted.merge(kind.kind(), deletion.deleted(), Long::sum);
            }
            if (deletion.end() == null) places.remove(kind.kind());
            else places.put(kind.kind(), deletion.end());
            return deletion.end() != null;
        } catch (RuntimeException failed) {
            count("retention.failures", kind, 1);
            LOG.error("What has expired of {} cannot be deleted now", kind.kind(), failed);
            return false;
        }
    }

    private static Duration keptOf(ExpiringData kind) {
        var kept = kind.kept();
        if (kept == null) throw new IllegalStateException(kind.kind() + " never expires");
        return kept;
    }

    private void count(String meter, ExpiringData kind, long number) {
        meters.counter(meter, "kind", kind.kind()).increment(number);
    }
}
