package io.certwatch.platform.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The share of all aggregates that this instance may send: those whose slot it holds a lease of. A slot that is to be
 * handed over is closed first and given back when no batch uses it any more, so that two instances never send one
 * aggregate's events at a time.
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

    /** True where the aggregate is ours just now; then {@link #leave} must follow. */
    synchronized boolean enter(Object id) {
        var mine = isMine(id);
        if (mine) {
            inUse[of(id)]++;
        }
        return mine;
    }

    synchronized void leave(Object id) {
        inUse[of(id)]--;
    }

    synchronized boolean isMine(Object id) {
        return open.contains(of(id)) && !isExpired();
    }

    /** Keeps so many of the leased slots open and answers those which may be given back now. */
    synchronized List<Integer> keep(Collection<Integer> leased, int share, long until) {
        var kept = new HashSet<>(leased.stream().sorted().limit(share).toList());
        if (isExpired() || !open.containsAll(kept)) {
            generation++;
        }
        open = kept;
        leasedUntil = until;
        notifyAll();
        return leased.stream().filter(slot -> !kept.contains(slot) && inUse[slot] == 0).toList();
    }

    /** Waits a while until leases hold: before that nobody can tell whose an aggregate is. */
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

    /** Grows whenever a slot becomes ours: something unsent may lie there that nobody announces to us. */
    synchronized int generation() {
        return generation;
    }
}
