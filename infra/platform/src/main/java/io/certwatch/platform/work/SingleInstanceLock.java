package io.certwatch.platform.work;

/** Lets one instance at a time do a piece of work. */
@FunctionalInterface
public interface SingleInstanceLock {

    /**
     * Does the work now, unless it is under way already, in this or another instance.
     *
     * @return false if it was under way; nothing was done then
     */
    boolean run(String name, Runnable work);
}
