package io.certwatch.product.productimport.reading;

import io.certwatch.tabular.spreadsheet.SpreadsheetOptions;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client's instructions for reading a file, for one upload or stored as a company's mapping. What is missing is
 * detected.
 *
 * @param charset of a text file
 * @param separator of the cells in a text file
 * @param sheet the only sheet to read
 * @param headerRow as numbered by a spreadsheet
 * @param columns meanings by the wording of the header, or by {@code #3} for the third column; {@link
 *   ColumnMeaning.Ignored} skips it
 * @param workbook whether the client says that the file is an Excel workbook, so that it is read as nothing else
 */
public record ReadingInstructions(
        @Nullable Charset charset,
        @Nullable Character separator,
        @Nullable String sheet,
        @Nullable Integer headerRow,
        Map<String, ColumnMeaning> columns,
        boolean workbook) {

    public static final ReadingInstructions NONE = new ReadingInstructions(null, null, null, null, Map.of());

    public ReadingInstructions {
        columns = Map.copyOf(columns);
    }

    public ReadingInstructions(
            @Nullable Charset charset,
            @Nullable Character separator,
            @Nullable String sheet,
            @Nullable Integer headerRow,
            Map<String, ColumnMeaning> columns) {
        this(charset, separator, sheet, headerRow, columns, false);
    }

    public ReadingInstructions ofWorkbook(boolean said) {
        return new ReadingInstructions(charset, separator, sheet, headerRow, columns, said);
    }

    SpreadsheetOptions options() {
        return new SpreadsheetOptions(charset, separator, workbook);
    }

    /** A short text that is equal for equal instructions. */
    public String digest() {
        var said = String.valueOf(charset) + separator + sheet + headerRow + workbook + new TreeMap<>(columns);
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Merges these with a stored mapping; these take precedence. */
    public ReadingInstructions over(ReadingInstructions kept) {
        var all = new LinkedHashMap<>(kept.columns);
        all.putAll(columns);
        return new ReadingInstructions(
                charset != null ? charset : kept.charset,
                separator != null ? separator : kept.separator,
                sheet != null ? sheet : kept.sheet,
                headerRow != null ? headerRow : kept.headerRow,
                all,
                workbook);
    }
}
