package io.certwatch.platform.work;

/** Runs a piece of work in one instance at a time. */
@FunctionalInterface
public interface SingleInstanceLock {

    /**
     * Runs the work unless this or another instance is running it.
     *
     * @return false if the work was already running and was skipped
     */
    boolean run(String name, Runnable work);
}
