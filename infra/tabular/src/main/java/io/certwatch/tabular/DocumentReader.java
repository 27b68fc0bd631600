package io.certwatch.tabular;

import java.io.InputStream;

/** Reads documents of any format that we know. */
public interface DocumentReader {

    /**
     * Tells the sink tables and paragraphs in the order of the document. The caller closes the content.
     *
     * @throws UnreadableSource whatever the document is like; nothing it holds does more harm than that
     */
    void read(InputStream content, DocumentType type, TableSink sink) throws UnreadableSource;
}
