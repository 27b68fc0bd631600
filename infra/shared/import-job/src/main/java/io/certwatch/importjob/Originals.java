package io.certwatch.importjob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Stores the bytes of uploads by their hash. They are streamed and never held in memory. */
public interface Originals {

    Original keep(InputStream bytes, String mediaType, @Nullable String charset) throws IOException;

    /** Does nothing if the hash exists. */
    void keep(String sha256, InputStream bytes);

    boolean has(String sha256);

    InputStream open(String sha256);

    /** Keeps them in a file on the disk while {@code use} runs. */
    void onDisk(String sha256, Consumer<Path> use);
}
