package io.certwatch.product.concurrency;

/**
 * How many requests of a kind one instance takes.
 *
 * @param atOnce how many run at once
 * @param atOncePerCompany how many of these may belong to one company; fewer than {@code atOnce}, so that another finds a place at once
 * @param waiting how many more may wait
 * @param waitingPerCompany how many of these may belong to one company
 */
public record QueueLimits(int atOnce, int atOncePerCompany, int waiting, int waitingPerCompany) {

    public QueueLimits {
        if (atOnce < 1 || atOncePerCompany < 1 || waiting < 0 || waitingPerCompany < 0)
            throw new IllegalArgumentException("A queue takes at least one request at once");
    }
}
