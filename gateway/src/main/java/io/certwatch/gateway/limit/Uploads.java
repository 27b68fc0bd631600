package io.certwatch.gateway.limit;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The uploads that are under way, by whom they count for. */
final class Uploads {

    private final int limit;
    private final ConcurrentMap<String, Integer> underWay = new ConcurrentHashMap<>();

    Uploads(LimitSettings settings) {
        this.limit = settings.uploadsPerCompany();
    }

    /** Whether there was a place; it must be released. */
    boolean acquire(String owner) {
        var taken = new boolean[1];
        underWay.compute(owner, (_, count) -> {
            var before = count == null ? 0 : count;
            taken[0] = limit == 0 || before < limit;
            return taken[0] ? Integer.valueOf(before + 1) : count;
        });
        return taken[0];
    }

    void release(String owner) {
        underWay.computeIfPresent(owner, (_, count) -> count == 1 ? null : count - 1);
    }
}
