package io.certwatch.tabular.office;

import io.certwatch.tabular.TableSink;
import io.certwatch.tabular.UnreadableSource;
import java.io.IOException;
import java.nio.file.Path;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads the visible sheets of a workbook row by row. */
final class Workbook {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private Workbook() {}

    static void read(Path file, TableSink sink) throws IOException, UnreadableSource {
        try (var workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS);
                var merges = new Merges(file)) {
            var sheets = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            for (var sheet : sheets) read(sheet, merges.of(sheet), new CellText(workbook.isDate1904()), sink);
        }
    }

    private static void read(Sheet sheet, Spread spread, CellText texts, TableSink sink)
            throws IOException, UnreadableSource {
        var part = "sheet " + sheet.getName();
        sink.table("", part);
        try (var rows = sheet.openStream()) {
            for (var row : (Iterable<Row>) rows::iterator) sink.row(spread.row(row, texts, part));
        }
    }
}
