package io.certwatch.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;

/** Limits restarts to three per service within any ten minutes. */
final class Restarts {
    static final int MOST = 3;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Map<Service, Deque<Instant>> restarts = new EnumMap<>(Service.class);
    private final InstantSource clock;

    Restarts(InstantSource clock) {
        this.clock = clock;
    }

    /** Returns the number of this restart within ten minutes, from 1, or 0 if there were too many. */
    int next(Service service) {
        var now = clock.instant();
        var lately = restarts.computeIfAbsent(service, _ -> new ArrayDeque<>());
        lately.removeIf(before -> before.plus(WITHIN).isBefore(now));
        if (lately.size() == MOST) return 0;
        lately.add(now);
        return lately.size();
    }
}
