package io.certwatch.product.productimport.reading;

import java.util.Iterator;

/**
 * What the rows below the headers say, in their order, each once and none kept. {@link #hasNext} and {@link #next} throw
 * {@link Unreadable} where the file cannot be read any further.
 */
public interface Reading extends Iterator<Read>, AutoCloseable {

    /** How much of the file has been read, from 0 to 1, by its bytes. */
    double share();

    /** Whether a row so far was about this product, be it one that was rejected. */
    boolean names(String sku);

    /** Rejected rows so far whose SKU cannot be told. */
    long unnamed();

    @Override
    void close();
}
