package io.certwatch.product.productimport.reading;

import java.nio.file.Path;

/** Reads one format. */
public interface TableReader {

    /** So many bytes from the start of a file are enough to know it by. */
    int FIRST_BYTES = 4096;

    boolean reads(byte[] firstBytes);

    /** Whether it takes what is said to be an Excel workbook. */
    default boolean readsWorkbooks() {
        return false;
    }

    /** @throws Unreadable if it is no sound file of this format */
    TableFile open(Path file, Instructions said);
}
