package io.certwatch.product.concurrency;

import java.time.Duration;
import java.util.function.IntSupplier;

/** Observes request queues. */
public interface RequestQueueListener {

    /** @param waiting the current number of waiting requests */
    void opened(String kind, IntSupplier waiting);

    void begun(String kind, String company, Duration waited);

    /** The work of a request has ended, with or without a failure. */
    void ended(String kind, String company, Duration worked);

    /** A request was rejected because no place was free. */
    void refused(String kind, String company);
}
