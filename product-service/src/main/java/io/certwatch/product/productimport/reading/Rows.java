package io.certwatch.product.productimport.reading;

import java.util.Iterator;

/** The rows of a sheet, each once and none kept; throws {@link Unreadable} where it cannot be read any further. */
public interface Rows extends Iterator<Row>, AutoCloseable {

    /** How much of the sheet has been read, from 0 to 1. */
    double share();

    @Override
    void close();
}
