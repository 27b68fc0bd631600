package io.certwatch.product.productimport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The bytes of all uploads. They pass through, and never lie in memory. */
public interface Originals {

    Original keep(InputStream bytes) throws IOException;

    InputStream open(Original original);

    /** Lays them on the disk for as long as they are used. */
    void onDisk(Original original, Consumer<Path> use);
}
