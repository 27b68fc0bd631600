package io.certwatch.product.export.csv;

import io.certwatch.platform.csv.CsvOutput;
import io.certwatch.product.export.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes CSV. */
public final class CsvTable implements TableWriter {

    private final CsvOutput csv;

    public CsvTable(OutputStream out) throws IOException {
        this.csv = new CsvOutput(out);
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        csv.row(cells);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
