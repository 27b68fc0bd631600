package io.certwatch.product.productimport.reading;

/** An inventory export that is open for reading. To be closed, which deletes whatever the reading put on the disk. */
public interface InventoryFile extends AutoCloseable {

    /** How it is read, and why so. */
    Detection detection();

    /** Reads it from its first row; as often as wanted, one reading at a time. */
    Reading read();

    @Override
    void close();
}
