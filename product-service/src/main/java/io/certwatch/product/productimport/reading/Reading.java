package io.certwatch.product.productimport.reading;

import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.util.Iterator;

/**
 * Iterates over the rows below the headers, in order, each once, without keeping any. {@link #hasNext} and {@link
 * #next} throw {@link UnreadableFile} if the rest of the file cannot be read.
 */
public interface Reading extends Iterator<Read>, AutoCloseable {

    /** How much of the file has been read, from 0 to 1, by its bytes. */
    double share();

    /** Whether a row so far, even a rejected one, was about this product. */
    boolean names(String sku);

    /** Rejected rows so far whose SKU is unknown. */
    long unnamed();

    @Override
    void close();
}
