package io.certwatch.tabular;

import java.io.IOException;
import java.nio.file.Path;

/** Reads one format. Passes each row on when it is complete, and keeps none. */
public interface TableReader {

    void read(Path file, DocumentType type, TableSink sink) throws IOException, UnreadableSource;
}
