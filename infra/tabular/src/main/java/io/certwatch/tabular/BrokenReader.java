package io.certwatch.tabular;

/** A document that whoever read it did not survive: it took too long, too much memory, or met a mistake of ours. Another attempt may do better. */
public final class BrokenReader extends UnreadableSource {

    public BrokenReader(String message) {
        super(message);
    }
}
