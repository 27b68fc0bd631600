package io.certwatch.product.inventory.importing;

/** Lets one instance at a time do a piece of work. */
interface Exclusive {

    /** Does the work now, or nothing if it is under way; says which. */
    boolean run(String name, Runnable work);
}
