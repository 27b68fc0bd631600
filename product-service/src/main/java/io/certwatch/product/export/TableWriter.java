package io.certwatch.product.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row without keeping the rows; the table is complete once closed. */
public interface TableWriter extends Closeable {

    /** @param cells text, numbers, days, instants, truth values or constants, of which the name is written */
    void row(List<@Nullable Object> cells) throws IOException;
}
