package io.certwatch.product.productimport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Stores the bytes of all uploads. They are streamed and never held in memory. */
public interface Originals {

    Original keep(InputStream bytes) throws IOException;

    InputStream open(Original original);

    /** Keeps them in a file on the disk while {@code use} runs. */
    void onDisk(Original original, Consumer<Path> use);
}
