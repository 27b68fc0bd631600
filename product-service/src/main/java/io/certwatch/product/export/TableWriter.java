package io.certwatch.product.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row without keeping the rows; the table is complete once closed. */
public interface TableWriter extends Closeable {

    /** @param cells text, numbers or days */
    void row(List<@Nullable Object> cells) throws IOException;
}
