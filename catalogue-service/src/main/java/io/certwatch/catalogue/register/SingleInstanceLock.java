package io.certwatch.catalogue.register;

/** Lets one instance at a time do a piece of work. */
public interface SingleInstanceLock {

    /** Does the work now, or not at all if another instance is at it. */
    void run(String name, Runnable work);
}
