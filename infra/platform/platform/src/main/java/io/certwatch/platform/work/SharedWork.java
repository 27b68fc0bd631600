package io.certwatch.platform.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets threads that need the same kind of work at the same time share it, such as one command to the database: while one
 * thread works, others gather, and the first of them works for all that have gathered.
 *
 * @param <I> what a thread brings
 * @param <O> what it gets
 */
public final class SharedWork<I, O> {

    private final class Part {
        private final I item;
        private boolean over;
        private @Nullable O result;
        private @Nullable RuntimeException failure;

        private Part(I item) {
            this.item = item;
        }
    }

    private final int most;
    private final Function<List<I>, List<O>> work;
    private final Queue<Part> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock working = new ReentrantLock();

    /**
     * @param most items at once
     * @param work returns as many results as it gets items, in their order. If it fails for several items, it is repeated for each
     *     alone, so that none fails because of another
     */
    public SharedWork(int most, Function<List<I>, List<O>> work) {
        this.most = most;
        this.work = work;
    }

    /** Returns when the work on the item is done; throws what the work on it alone throws. */
    public O on(I item) {
        var mine = new Part(item);
        waiting.add(mine);
        Thread.yield(); // others that are ready come along
        working.lock();
        try {
            while (!mine.over) {
                work(next());
            }
        } finally {
            working.unlock();
        }
        if (mine.failure != null) throw mine.failure;
        var result = mine.result;
        return result == null ? Objects.requireNonNull(work.apply(List.of(item)).getFirst()) : result;
    }

    private List<Part> next() {
        var parts = new ArrayList<Part>();
        for (var part = waiting.poll(); part != null; part = parts.size() < most ? waiting.poll() : null) {
            parts.add(part);
        }
        return parts;
    }

    private void work(List<Part> parts) {
        parts.forEach(part -> part.over = true);
        try {
            var results = work.apply(parts.stream().map(part -> part.item).toList());
            for (var number = 0; number < parts.size(); number++) {
                parts.get(number).result = results.get(number);
            }
        } catch (RuntimeException failed) {
            if (parts.size() == 1) parts.getFirst().failure = failed;
        }
    }
}
