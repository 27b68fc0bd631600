package io.certwatch.product.productimport.reading;

import java.nio.file.Path;

/** Opens inventory exports in any supported format. */
public interface InventoryFiles {

    /**
     * Detects how to read the file, in at most one pass over it, without keeping it in memory.
     *
     * @param file on a disk, unchanged while it is open
     * @param said the client's instructions, which take precedence over the detection
     * @throws Unreadable if it is not an inventory, with the reason
     */
    InventoryFile open(Path file, ReadingInstructions said);
}
