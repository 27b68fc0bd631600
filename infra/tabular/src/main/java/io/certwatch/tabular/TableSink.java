package io.certwatch.tabular;

/** Takes what a reader finds, in the order of the document. */
public interface TableSink {

    /** A table begins, and the rows that follow are its own. The title is what stands above it, or is empty. */
    void table(String title, String part);

    void row(Row row);

    /** A paragraph outside any table. */
    void text(String prose, Place place);
}
