package io.certwatch.tabular;

/** Reading the document took too long or too much memory, or a reader has a bug. Another attempt may succeed. */
public final class BrokenReader extends UnreadableSource {

    public BrokenReader(String message) {
        super(message);
    }
}
