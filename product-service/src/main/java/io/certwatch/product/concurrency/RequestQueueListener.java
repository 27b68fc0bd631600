package io.certwatch.product.concurrency;

import java.time.Duration;
import java.util.function.IntSupplier;

/** Observes request queues. */
public interface RequestQueueListener {

    /** @param waiting the current number of waiting requests */
    void onOpened(String kind, IntSupplier waiting);

    void onBegun(String kind, String company, Duration waited);

    /** The work of a request has ended, with or without a failure. */
    void onEnded(String kind, String company, Duration worked);

    /** A request was rejected because no place was free. */
    void onRefused(String kind, String company);
}
