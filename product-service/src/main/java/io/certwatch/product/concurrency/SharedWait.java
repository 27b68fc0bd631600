package io.certwatch.product.concurrency;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Lets any number of callers wait for the same condition. Each caller checks once itself; after that one check per
 * interval is shared by all who wait. Callers on virtual threads block no platform thread.
 */
public final class SharedWait {

    private final Duration interval;
    private final Executor virtual = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("shared-wait-", 0).factory());
    private final Map<Object, CompletableFuture<Boolean>> looks = new ConcurrentHashMap<>();

    public SharedWait(Duration interval) {
        this.interval = interval;
    }

    /** Returns false on timeout. */
    public boolean until(Object what, BooleanSupplier reached, Instant end) {
        var is = reached.getAsBoolean();
        while (!is && Instant.now().isBefore(end)) {
            is = nextLook(what, reached, Duration.between(Instant.now(), end));
        }
        return is;
    }

    private boolean nextLook(Object what, BooleanSupplier reached, Duration left) {
        try {
            return looks.computeIfAbsent(what, _ -> look(what, reached))
                    .get(Math.max(left.toMillis(), 1), TimeUnit.MILLISECONDS);
        } catch (TimeoutException over) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(failed);
        }
    }

    private CompletableFuture<Boolean> look(Object what, BooleanSupplier reached) {
        var afterAWhile = CompletableFuture.delayedExecutor(interval.toMillis(), TimeUnit.MILLISECONDS, virtual);
        return CompletableFuture.supplyAsync(
                () -> {
                    looks.remove(what);
                    return reached.getAsBoolean();
                },
                afterAWhile);
    }
}
