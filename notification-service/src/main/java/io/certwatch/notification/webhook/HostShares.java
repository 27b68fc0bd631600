package io.certwatch.notification.webhook;

import java.util.HashMap;
import java.util.Map;

/** How many calls to each host are under way; no host may have more than its share of all calls. */
public final class HostShares {
    private final int perHost;
    private final Map<String, Integer> underWay = new HashMap<>();

    /** @param perHost calls to one host at the same time */
    public HostShares(int perHost) {
        this.perHost = perHost;
    }

    public synchronized int free(String host) {
        return perHost - underWay.getOrDefault(host, 0);
    }

    public synchronized void take(String host) {
        underWay.merge(host, 1, Integer::sum);
    }

    /** @return false if the host has its share already */
    public synchronized boolean tryTake(String host) {
        if (free(host) <= 0) return false;
        take(host);
        return true;
    }

    public synchronized void giveBack(String host) {
        underWay.computeIfPresent(host, (_, count) -> count == 1 ? null : count - 1);
    }
}
