package io.certwatch.product.concurrency;

/** Lets one instance at a time do a piece of work. */
@FunctionalInterface
public interface SingleInstanceLock {

    /** False, if it is under way already, here or elsewhere; nothing was done then. */
    boolean run(String name, Runnable work);
}
