package io.certwatch.tabular.worker;

import io.certwatch.tabular.ReadersBusy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Limits how many documents are read at a time. A request waits for some time and is then rejected; background work waits without limit. Neither
 * background work nor long requests take the last place. A free place goes to the sender that has the fewest, and of these to the one that has waited longest; no sender
 * takes more than half of the queue.
 */
final class Admission {

    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    private interface Wait {
        Place forPlace() throws InterruptedException;
    }

    private static final String BACKGROUND = "background work";

    private record Turn(String sender, CountDownLatch given) {}

    private final int queue;
    private final Duration patience;
    private final Semaphore lasting;
    private final List<Turn> waiting = new ArrayList<>();
    private final Map<String, Integer> reading = new HashMap<>();
    private int free;

    Admission(WorkerSettings settings) {
        free = settings.workers();
        queue = settings.queue();
        lasting = new Semaphore(Math.max(1, settings.workers() - 1), true);
        patience = settings.patience();
    }

    Place forRequest(String sender) throws InterruptedException {
        return admit("sender " + sender, patience.toNanos());
    }

    /** Waits no longer than other requests, and leaves them the last place. */
    Place forLongRequest(String sender) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        if (!lasting.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) throw new ReadersBusy();
        return leavingOne(() -> admit("sender with long requests " + sender, end - System.nanoTime()));
    }

    Place forBackground() throws InterruptedException {
        lasting.acquire();
        return leavingOne(() -> {
            var turn = enter(BACKGROUND, false);
            try {
                turn.given.await();
            } catch (InterruptedException stopped) {
                abandon(turn);
                throw stopped;
            }
            return () -> leave(turn);
        });
    }

    private Place admit(String sender, long nanos) throws InterruptedException {
        var turn = enter(sender, true);
        boolean given;
        try {
            given = turn.given.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            abandon(turn);
            throw stopped;
        }
        if (!given && withdraw(turn)) throw new ReadersBusy();
        return () -> leave(turn);
    }

    private Place leavingOne(Wait wait) throws InterruptedException {
        try {
            var place = wait.forPlace();
            return () -> {
                place.close();
                lasting.release();
            };
        } catch (InterruptedException | RuntimeException notAdmitted) {
            lasting.release();
            throw notAdmitted;
        }
    }

    private void abandon(Turn turn) {
        if (!withdraw(turn)) leave(turn);
    }

    synchronized int free() {
        return free;
    }

    /** How many wait for a place. */
    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized Turn enter(String sender, boolean isLimited) {
        var turn = new Turn(sender, new CountDownLatch(1));
        if (free == 0 && isLimited) {
            long requests = waiting.stream()
                    .filter(other -> !other.sender.equals(BACKGROUND))
                    .count();
            long ofSender = waiting.stream()
                    .filter(other -> other.sender.equals(sender))
                    .count();
            if (requests >= queue || ofSender >= (queue + 1) / 2) throw new ReadersBusy();
        }
        waiting.add(turn);
        giveTurns();
        return turn;
    }

    /** Returns false if the turn has been given meanwhile. */
    private synchronized boolean withdraw(Turn turn) {
        return waiting.remove(turn);
    }

    private synchronized void leave(Turn turn) {
        reading.computeIfPresent(turn.sender, (_, places) -> places == 1 ? null : places - 1);
        free++;
        giveTurns();
    }

    private void giveTurns() {
        while (free > 0 && !waiting.isEmpty()) {
            var next = waiting.stream()
                    .min(Comparator.comparingInt(turn -> Objects.requireNonNull(reading.getOrDefault(turn.sender, 0))))
                    .orElseThrow();
            waiting.remove(next);
            free--;
            reading.merge(next.sender, 1, Integer::sum);
            next.given.countDown();
        }
    }
}
