package io.certwatch.tabular;

/** Receives tables and paragraphs in the order of the document. */
public interface TableSink {

    /** A table begins; the following rows belong to it. The title is the text above it, or empty. */
    void table(String title, String part);

    void row(Row row);

    /** A paragraph outside any table. */
    void text(String prose, Place place);
}
