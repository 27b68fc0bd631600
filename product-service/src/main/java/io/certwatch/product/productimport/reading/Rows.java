package io.certwatch.product.productimport.reading;

import java.util.Iterator;

/**
 * Iterates over the rows of a sheet, each once, without keeping any; throws {@link Unreadable} if the rest cannot be
 * read.
 */
public interface Rows extends Iterator<Row>, AutoCloseable {

    /** How much of the sheet has been read, from 0 to 1. */
    double share();

    @Override
    void close();
}
