package io.certwatch.product.concurrency;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Places for work that companies take in turn. Each company waits in a lane of its own, and the lane that was given the least work lately is
 * next (start-time fair queueing): two busy companies alternate, however many requests each sends, and one whose requests are twice as heavy
 * is next half as often.
 */
final class FairPlaces {

    private record Waiting(long weight, CompletableFuture<Void> turn) {}

    private static final class Lane {

        private final Queue<Waiting> waiting = new ArrayDeque<>();
        private int running;
        private long workEnds;

        boolean isIdle() {
            return running == 0 && waiting.isEmpty();
        }
    }

    private final QueueLimits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Lane> lanes = new LinkedHashMap<>();
    private int running;
    private int waiting;

    /** The work given to every lane that had some waiting; only differences matter. */
    private long workGiven;

    FairPlaces(QueueLimits limits) {
        this.limits = limits;
    }

    /**
     * Asks for a place, which must be left.
     *
     * @param weight of the work, in any unit that all companies share
     * @return completes when it is the turn of this request; empty if too many wait
     */
    Optional<CompletableFuture<Void>> enter(String company, long weight) {
        lock.lock();
        try {
            var lane = lanes.computeIfAbsent(company, _ -> new Lane());
            var isFree = running < limits.atOnce() && lane.running < limits.atOncePerCompany();
            if (!isFree && (waiting >= limits.waiting() || lane.waiting.size() >= limits.waitingPerCompany()))
                return Optional.empty();
            var turn = new CompletableFuture<Void>();
            lane.waiting.add(new Waiting(Math.max(1, weight), turn));
            waiting++;
            giveTurns();
            return Optional.of(turn);
        } finally {
            lock.unlock();
        }
    }

    void leave(String company) {
        lock.lock();
        try {
            requireNonNull(lanes.get(company)).running--;
            running--;
            giveTurns();
            lanes.values().removeIf(lane -> lane.isIdle() && (running == 0 || lane.workEnds <= workGiven));
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    private void giveTurns() {
        while (running < limits.atOnce()) {
            var next = lanes.values().stream()
                    .filter(lane -> !lane.waiting.isEmpty() && lane.running < limits.atOncePerCompany())
                    .min(Comparator.comparingLong(this::start));
            if (next.isEmpty()) return;
            giveTurn(next.get());
        }
    }

    private void giveTurn(Lane lane) {
        var first = lane.waiting.remove();
        workGiven = start(lane);
        lane.workEnds = workGiven + first.weight();
        lane.running++;
        running++;
        waiting--;
        first.turn().complete(null);
    }

    /** A company that had nothing to do does not save up turns. */
    private long start(Lane lane) {
        return Math.max(lane.workEnds, workGiven);
    }
}
