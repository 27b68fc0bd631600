package io.certwatch.product.productimport.reading;

import java.nio.file.Path;

/** Reads one format. */
public interface TableReader {

    /** Number of bytes at the start of a file that are enough to recognise it. */
    int FIRST_BYTES = 4096;

    boolean reads(byte[] firstBytes);

    /** Whether it reads what the client calls an Excel workbook. */
    default boolean readsWorkbooks() {
        return false;
    }

    /** @throws Unreadable if the file is not valid in this format */
    TableFile open(Path file, Instructions said);
}
