package io.certwatch.platform.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The slots that this instance leases; it may send the events of the aggregates in them. A slot to hand over is closed
 * first and released when no batch uses it, so that two instances never send one aggregate's events at the same time.
 */
final class Slots {

    static final int COUNT = 16;
    private static final long GLANCE = 50;

    private final int[] inUse = new int[COUNT];
    private Set<Integer> open = Set.of();
    private long leasedUntil = System.nanoTime();
    private int generation;

    static int of(Object id) {
        var hash = id.toString().hashCode();
        return Math.floorMod(hash ^ (hash >>> 16), COUNT);
    }

    /** True if this instance leases the aggregate's slot; the caller must then call {@link #leave}. */
    synchronized boolean enter(Object id) {
        var mine = isMine(id);
        if (mine) inUse[of(id)]++;
        return mine;
    }

    synchronized void leave(Object id) {
        inUse[of(id)]--;
    }

    synchronized boolean isMine(Object id) {
        return open.contains(of(id)) && !isExpired();
    }

    /** Keeps the given number of leased slots open and returns those to release now. */
    synchronized List<Integer> keep(Collection<Integer> leased, int share, long until) {
        var kept = new HashSet<>(leased.stream().sorted().limit(share).toList());
        if (isExpired() || !open.containsAll(kept)) generation++;
        open = kept;
        leasedUntil = until;
        notifyAll();
        return leased.stream()
                .filter(slot -> !kept.contains(slot) && inUse[slot] == 0)
                .toList();
    }

    /** Waits briefly for the first leases: until then the owner of an aggregate is unknown. */
    synchronized boolean awaitLease(Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (isExpired() && System.nanoTime() < end) {
            wait(GLANCE);
        }
        return !isExpired();
    }

    synchronized void close() {
        open = Set.of();
    }

    private boolean isExpired() {
        return System.nanoTime() - leasedUntil >= 0;
    }

    /** Increases with each leased slot: it may contain unsent events of another instance. */
    synchronized int generation() {
        return generation;
    }
}
