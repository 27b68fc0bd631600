package io.certwatch.product.inventory.importing;

import java.util.Iterator;

/**
 * What the rows below the headers say, in their order, each once and none kept. {@link #hasNext} and {@link #next} throw
 * {@link Unreadable} where the file cannot be read any further.
 */
public interface Reading extends Iterator<Read>, AutoCloseable {

    /** How much of the file has been read, from 0 to 1, by its bytes. */
    double share();

    @Override
    void close();
}
