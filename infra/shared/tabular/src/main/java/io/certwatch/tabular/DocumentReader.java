package io.certwatch.tabular;

import java.io.InputStream;

/** Reads documents of any format that we know. */
public interface DocumentReader {

    /**
     * Passes tables and paragraphs to the sink, in the order of the document. The caller closes the content.
     *
     * @throws UnreadableSource if it cannot be read; no content of a document causes another exception
     */
    void read(InputStream content, DocumentType type, TableSink sink) throws UnreadableSource;
}
