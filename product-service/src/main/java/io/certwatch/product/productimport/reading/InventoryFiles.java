package io.certwatch.product.productimport.reading;

import java.nio.file.Path;

/** Opens inventory exports, whatever their format. */
public interface InventoryFiles {

    /**
     * Finds out how the file is to be read. Costs at most one pass over it and keeps none of it in memory.
     *
     * @param file on a disk, unchanged as long as it is open
     * @param said what people say of it, which goes before what the file seems to be
     * @throws Unreadable if it is no inventory, with the reason
     */
    InventoryFile open(Path file, Instructions said);
}
