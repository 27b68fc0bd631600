package io.certwatch.tabular;

import java.io.InputStream;
import java.nio.file.Path;

/** Reads documents in this process, where a hostile one can fill the heap: only for trusted documents and tests. */
public final class InProcessReader implements DocumentReader {

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    @Override
    public void read(InputStream content, DocumentType type, TableSink sink) throws UnreadableSource {
        Spooled.read(content, TEMPORARY, file -> TableReaders.read(file, type, sink));
    }
}
