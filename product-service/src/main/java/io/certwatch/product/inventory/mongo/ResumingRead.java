package io.certwatch.product.inventory.mongo;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads all items of a query in their order, however long that takes. The driver retries a query but not the rest of a cursor, so when the
 * connection breaks or another server takes over, the query starts again after the last item that was handed on.
 */
final class ResumingRead<T> {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private final Function<T, String> position;
    private final Retry retry;
    private @Nullable String last;

    /** @param position of an item, after which the query can start */
    ResumingRead(Function<T, String> position) {
        this(position, FIRST_PAUSE);
    }

    /** @param firstPause before the first of four more attempts; doubled before each of the others */
    ResumingRead(Function<T, String> position, Duration firstPause) {
        this.position = position;
        this.retry = Retry.of(
                "resuming-read",
                RetryConfig.custom()
                        .maxAttempts(5)
                        .intervalFunction(IntervalFunction.ofExponentialBackoff(firstPause, 2))
                        .retryOnException(ResumingRead::isTransient)
                        .build());
    }

    /** @param query all items after a position, or all of them if there is none */
    void run(Function<@Nullable String, ? extends Iterable<T>> query, Consumer<T> each) {
        retry.executeRunnable(() -> query.apply(last).forEach(item -> {
            each.accept(item);
            last = position.apply(item);
        }));
    }

    private static boolean isTransient(Throwable failure) {
        return failure instanceof MongoSocketException
                || failure instanceof MongoTimeoutException
                || failure instanceof MongoConnectionPoolClearedException
                || failure instanceof MongoCursorNotFoundException
                || failure instanceof MongoNotPrimaryException
                || failure instanceof MongoNodeIsRecoveringException;
    }
}
