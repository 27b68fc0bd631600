package io.certwatch.tabular;

import java.io.IOException;
import java.nio.file.Path;

/** Reads one kind of file. Hands rows over as it finds them and keeps none. */
public interface TableReader {

    void read(Path file, DocumentType type, TableSink sink) throws IOException, UnreadableSource;
}
