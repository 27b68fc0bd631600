package io.certwatch.product.concurrency;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.bulkhead.ThreadPoolBulkhead;
import io.github.resilience4j.bulkhead.ThreadPoolBulkheadConfig;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Threads of the platform, few and apart, for requests that compute long: nothing takes a carrier from a virtual thread that computes,
 * so all other requests would wait behind it. Each company has a share of the places, so that none keeps the others out.
 */
public final class RequestQueue implements AutoCloseable {

    private final String kind;
    private final RequestQueueListener watch;
    private final BulkheadRegistry perCompany;
    private final ThreadPoolBulkhead atOnce;

    /**
     * @param kind       what they are turns of, one word
     * @param atOnce     how many are worked on at once
     * @param waiting    how many more may wait for their turn
     * @param perCompany how many of all these may be one company's
     */
    public RequestQueue(String kind, int atOnce, int waiting, int perCompany, RequestQueueListener watch) {
        this.kind = kind;
        this.watch = watch;
        this.perCompany = BulkheadRegistry.of(
                BulkheadConfig.custom().maxConcurrentCalls(perCompany).maxWaitDuration(Duration.ZERO).build());
        this.atOnce = ThreadPoolBulkhead.of(kind, ThreadPoolBulkheadConfig.custom()
                .coreThreadPoolSize(atOnce)
                .maxThreadPoolSize(atOnce)
                .queueCapacity(waiting)
                .build());
        var queue = this.atOnce.getMetrics();
        watch.opened(kind, queue::getQueueDepth);
    }

    /** @throws io.github.resilience4j.bulkhead.BulkheadFullException if no place is free */
    public <T> T take(String company, Supplier<T> work) {
        var asked = System.nanoTime();
        try {
            return perCompany.bulkhead(company).executeSupplier(() -> inTurn(() -> watched(work, asked)));
        } catch (BulkheadFullException full) {
            watch.refused(kind);
            throw full;
        }
    }

    private <T> T watched(Supplier<T> work, long asked) {
        var begun = System.nanoTime();
        watch.begun(kind, Duration.ofNanos(begun - asked));
        try {
            return work.get();
        } finally {
            watch.ended(kind, Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            return atOnce.executeSupplier(work).toCompletableFuture().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        }
    }

    @Override
    public void close() {
        try {
            atOnce.close();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
