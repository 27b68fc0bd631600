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
 * Runs long computations of requests on a few platform threads: a computation on a virtual thread would keep its
 * carrier and block all other requests. Each company has a share of the places, so that none excludes the others.
 */
public final class RequestQueue implements AutoCloseable {

    private final String kind;
    private final RequestQueueListener watch;
    private final BulkheadRegistry perCompany;
    private final ThreadPoolBulkhead atOnce;

    /**
     * @param kind names the queue in one word
     * @param atOnce how many requests run at once
     * @param waiting how many more may wait
     * @param perCompany how many of all these may belong to one company
     */
    public RequestQueue(String kind, int atOnce, int waiting, int perCompany, RequestQueueListener watch) {
        this.kind = kind;
        this.watch = watch;
        this.perCompany = BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(perCompany)
                .maxWaitDuration(Duration.ZERO)
                .build());
        this.atOnce = ThreadPoolBulkhead.of(
                kind,
                ThreadPoolBulkheadConfig.custom()
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
            return perCompany.bulkhead(company).executeSupplier(() -> inTurn(() -> watched(company, work, asked)));
        } catch (BulkheadFullException full) {
            watch.refused(kind, company);
            throw full;
        }
    }

    private <T> T watched(String company, Supplier<T> work, long asked) {
        var begun = System.nanoTime();
        watch.begun(kind, company, Duration.ofNanos(begun - asked));
        try {
            return work.get();
        } finally {
            watch.ended(kind, company, Duration.ofNanos(System.nanoTime() - begun));
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
