package io.certwatch.product.productimport.reading;

import io.certwatch.tabular.spreadsheet.Spreadsheet;
import java.time.LocalDate;
import java.util.List;

/** A file whose tables were searched; it may still be impossible to read. */
final class OpenFile implements InventoryFile {

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

    OpenFile(Spreadsheet file, FindTables search, KnownFigures figures, LocalDate today) {
        this.file = file;
        this.search = search;
        this.detection = search.detection();
        this.figures = figures;
        this.today = today;
    }

    @Override
    public Detection detection() {
        return detection;
    }

    /** What a person has to specify before it can be read. */
    List<String> obstacles() {
        return search.found().stream()
                .flatMap(table -> table.obstacles().stream())
                .toList();
    }

    @Override
    public Reading read() {
        return read(MOST);
    }

    /** @param most limit of characters in all its rows */
    Reading read(long most) {
        return new ExportReading(file, search.found(), this::reading, most);
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
