package io.certwatch.platform.outbox;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ids of the aggregates of one collection with unsent events. The events themselves are in the documents; so the
 * backlog may drop ids beyond its capacity, and the sweep finds them.
 */
final class Backlog {

    private static final int MOST = 200_000;
    private static final long GLANCE = Duration.ofMillis(50).toMillis();

    /** An aggregate in the backlog; {@code notBefore} is a value of {@link System#nanoTime()}. */
    private record Waiting(Instant since, int failures, long notBefore) {

        private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
        private static final int MOST_DOUBLINGS = 6;

        static Waiting since(Instant since) {
            return new Waiting(since, 0, Long.MIN_VALUE);
        }

        boolean isReady(long now) {
            return failures == 0 || notBefore - now <= 0;
        }

        /** The pause before a retry: 200 ms, 400 ms … up to 12.8 s. */
        Waiting putOff(long now) {
            var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
            return new Waiting(since, failures + 1, now + pause.toNanos());
        }
    }

    private final Map<Object, Waiting> waiting = new LinkedHashMap<>();
    private final Map<Object, Waiting> taken = new HashMap<>();
    private @Nullable Instant elsewhere;

    synchronized void add(Collection<?> ids, Instant since) {
        for (var id : ids) {
            if (waiting.size() < MOST) waiting.putIfAbsent(id, Waiting.since(since));
        }
        notifyAll();
    }

    /** Returns up to {@code most} aggregates to send now; waits briefly for the first. */
    synchronized List<Object> take(int most, Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        var batch = ready(most);
        while (batch.isEmpty() && System.nanoTime() < end) {
            wait(GLANCE);
            batch = ready(most);
        }
        for (var id : batch) {
            taken.put(id, requireNonNull(waiting.remove(id)));
        }
        return batch;
    }

    private List<Object> ready(int most) {
        var now = System.nanoTime();
        return waiting.entrySet().stream()
                .filter(entry -> entry.getValue().isReady(now))
                .limit(most)
                .<Object>map(Map.Entry::getKey)
                .toList();
    }

    /** Removes aggregates whose events are sent, or whose slot belongs to another instance. */
    synchronized void remove(Collection<?> ids) {
        ids.forEach(taken::remove);
        notifyAll();
    }

    /** Schedules a retry, each time after a longer pause. */
    synchronized void putOff(Collection<?> ids) {
        for (var id : ids) {
            var before = taken.remove(id);
            if (before != null) waiting.put(id, before.putOff(System.nanoTime()));
        }
    }

    /** Stores when the oldest entry was written that only another instance may send. */
    synchronized void elsewhere(@Nullable Instant oldest) {
        elsewhere = oldest;
    }

    synchronized Optional<Instant> oldest() {
        var own = Stream.concat(waiting.values().stream(), taken.values().stream())
                .map(Waiting::since);
        return Stream.concat(own, Stream.ofNullable(elsewhere)).min(Comparator.naturalOrder());
    }

    synchronized boolean awaitEmpty(Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (!isEmpty() && System.nanoTime() < end) {
            wait(GLANCE);
        }
        return isEmpty();
    }

    private boolean isEmpty() {
        return waiting.isEmpty() && taken.isEmpty();
    }
}
