package io.certwatch.product.productimport.reading;

import io.certwatch.product.engine.Explanation;
import io.certwatch.tabular.spreadsheet.Spreadsheet;
import java.time.LocalDate;
import java.util.List;

/**
 * An inventory export that is open for reading; its tables were searched, but it may still be impossible to read. Closing it
 * deletes its temporary files.
 */
public final class InventoryFile implements AutoCloseable {

    /**
     * As many as the largest text file has bytes. A workbook stores a text once for all the cells that contain it, so
     * it may contain more than that.
     */
    private static final long MOST = 4L << 30;

    private final Spreadsheet file;
    private final FindTables search;
    private final Detection detection;
    private final KnownFigures figures;
    private final LocalDate today;

    InventoryFile(Spreadsheet file, FindTables search, KnownFigures figures, LocalDate today) {
        this.file = file;
        this.search = search;
        this.detection = search.detection();
        this.figures = figures;
        this.today = today;
    }

    /** How and why it is read this way. */
    public Detection detection() {
        return detection;
    }

    /** What a person has to specify before it can be read. */
    List<Explanation> obstacles() {
        return search.found().stream()
                .flatMap(table -> table.obstacles().stream())
                .toList();
    }

    /** Reads it from its first row; any number of times, one reading at a time. */
    public DistinctRows read() {
        return read(MOST);
    }

    /** @param most limit of characters in all its rows */
    DistinctRows read(long most) {
        return new DistinctRows(file, search.found(), this::reading, most);
    }

    private RowReading reading(FoundTable table) {
        var columns = new TableColumns(table.layout(), table.headers().width());
        return new RowReading(columns, UnmappedFields.of(table.layout()), file.separator() != null, today, figures);
    }

    @Override
    public void close() {
        file.close();
    }
}
