package io.certwatch.product.concurrency;

import java.time.Duration;
import java.util.function.IntSupplier;

/** Sees how turns of one kind are taken. */
public interface RequestQueueListener {

    /** @param waiting how many wait at this moment */
    void opened(String kind, IntSupplier waiting);

    void begun(String kind, Duration waited);

    /** Its work is through, well or not. */
    void ended(String kind, Duration worked);

    /** There was no place free. */
    void refused(String kind);
}
