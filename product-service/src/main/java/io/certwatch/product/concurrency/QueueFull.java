package io.certwatch.product.concurrency;

/** Too many requests of a company, or of all, wait already. */
public final class QueueFull extends RuntimeException {

    QueueFull(String kind) {
        super("Too many requests for " + kind + " wait", null, false, false);
    }
}
