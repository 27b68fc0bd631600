package io.certwatch.product.concurrency;

import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Runs the computations of requests on a few platform threads: a computation on a virtual thread would keep its carrier and block all other
 * requests. Companies take turns, so that none delays the others with many requests or with large ones. The work belongs to the trace of its
 * request.
 */
public final class RequestQueue implements AutoCloseable {

    private final String kind;
    private final RequestQueueListener watch;
    private final FairPlaces places;
    private final ExecutorService threads;

    /** @param kind names the queue in one word */
    public RequestQueue(String kind, QueueLimits limits, RequestQueueListener watch) {
        this.kind = kind;
        this.watch = watch;
        this.places = new FairPlaces(limits);
        this.threads = ContextExecutorService.wrap(
                Executors.newFixedThreadPool(
                        limits.atOnce(),
                        Thread.ofPlatform().name(kind + "-", 1).daemon().factory()),
                () -> ContextSnapshotFactory.builder().build().captureAll());
        watch.onOpened(kind, places::waiting);
    }

    /**
     * Waits for its turn and works.
     *
     * @param weight of the work, by which companies share the places: about as many kilobytes as it reads or answers
     * @throws QueueFull if too many wait
     */
    public <T> T take(String company, long weight, Supplier<T> work) {
        var asked = System.nanoTime();
        var turn = places.enter(company, weight).orElseThrow(() -> refuse(company));
        turn.join();
        try {
            return CompletableFuture.supplyAsync(() -> runWatched(company, work, asked), threads)
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        } finally {
            places.leave(company);
        }
    }

    private QueueFull refuse(String company) {
        watch.onRefused(kind, company);
        return new QueueFull(kind);
    }

    private <T> T runWatched(String company, Supplier<T> work, long asked) {
        var begun = System.nanoTime();
        watch.onBegun(kind, company, Duration.ofNanos(begun - asked));
        try {
            return work.get();
        } finally {
            watch.onEnded(kind, company, Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
