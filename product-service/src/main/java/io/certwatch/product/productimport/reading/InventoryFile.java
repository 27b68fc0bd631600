package io.certwatch.product.productimport.reading;

/** An inventory export that is open for reading. Closing it deletes its temporary files. */
public interface InventoryFile extends AutoCloseable {

    /** How and why it is read this way. */
    Detection detection();

    /** Reads it from its first row; any number of times, one reading at a time. */
    Reading read();

    @Override
    void close();
}
