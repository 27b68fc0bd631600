package io.certwatch.product.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes one sheet with a frozen header, and another one when a sheet is full. Text is stored as text, so that no
 * spreadsheet evaluates it as a formula.
 */
public final class XlsxTable implements TableWriter {

    /** Limits of the format (ECMA-376, as Excel applies it). */
    private static final int ROWS_PER_SHEET = 1_048_576;

    private static final int LONGEST_CELL = 32_767;

    private static final int ROWS_KEPT = 500;
    private static final String CUT = "…";

    private final Workbook workbook;
    private final String name;
    private @Nullable List<@Nullable Object> header;
    private Worksheet sheet;
    private int sheets = 1;
    private int rows;

    public XlsxTable(OutputStream out, String name) {
        this.workbook = new Workbook(out, "CertWatch", "1.0");
        this.name = name;
        this.sheet = begin(name);
    }

    private Worksheet begin(String title) {
        var begun = workbook.newWorksheet(title);
        begun.freezePane(0, 1);
        rows = 0;
        return begun;
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        if (header == null) {
            header = cells;
        } else if (rows == ROWS_PER_SHEET) {
            sheet.finish();
            sheets++;
            sheet = begin(name + " " + sheets);
            write(header);
        }
        write(cells);
        if (rows % ROWS_KEPT == 0) sheet.flush();
    }

    private void write(List<@Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        if (rows == 0) sheet.range(0, 0, 0, cells.size() - 1).style().bold().set();
        rows++;
    }

    private void write(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Number number -> sheet.value(rows, column, number);
            case Boolean truth -> sheet.value(rows, column, truth);
            case LocalDate day -> {
                sheet.value(rows, column, day);
                sheet.style(rows, column).format("yyyy-mm-dd").set();
            }
            // inline in its own cell, because the table of shared strings would stay in memory until the end
            default -> sheet.inlineString(rows, column, cut(cell.toString()));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - CUT.length()) + CUT;
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.close();
    }
}
