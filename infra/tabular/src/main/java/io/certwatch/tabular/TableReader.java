package io.certwatch.tabular;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads one kind of file. Hands rows over as it finds them and keeps none. */
public interface TableReader {

    /** {@code charsetHint} is what the sender said; the caller closes the stream. */
    void read(InputStream original, @Nullable String charsetHint, TableSink sink) throws UnreadableSource;
}
