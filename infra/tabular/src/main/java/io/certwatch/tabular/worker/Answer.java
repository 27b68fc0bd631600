package io.certwatch.tabular.worker;

import io.certwatch.tabular.RowDecoder;
import io.certwatch.tabular.TableSink;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The rows of a document until they are used: in a file, so that a worker is free as soon as it has read the document. */
final class Answer implements AutoCloseable {

    private final Path file;

    Answer(Path folder) throws IOException {
        file = Files.createTempFile(folder, "rows", null);
    }

    Path file() {
        return file;
    }

    void tell(TableSink sink) throws IOException {
        try (var rows = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 64 << 10))) {
            new RowDecoder(rows).tell(sink);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
