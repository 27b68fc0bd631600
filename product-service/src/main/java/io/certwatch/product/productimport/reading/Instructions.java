package io.certwatch.product.productimport.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people say about how a file is to be read, for once or as a mapping that their company keeps. What they leave open is found out.
 *
 * @param charset   of lines of text
 * @param separator of the cells in lines of text
 * @param sheet     the only one to be read
 * @param headerRow as a spreadsheet numbers it
 * @param columns   what is under a header, by its wording; or by {@code #3} for the third column. {@link ColumnMeaning.Ignored} leaves it out
 * @param workbook  whether the file is said to be an Excel workbook, so that nothing else is made of it
 */
public record Instructions(
        @Nullable Charset charset,
        @Nullable Character separator,
        @Nullable String sheet,
        @Nullable Integer headerRow,
        Map<String, ColumnMeaning> columns,
        boolean workbook) {

    public static final Instructions NONE = new Instructions(null, null, null, null, Map.of());

    public Instructions {
        columns = Map.copyOf(columns);
    }

    public Instructions(
            @Nullable Charset charset, @Nullable Character separator, @Nullable String sheet, @Nullable Integer headerRow, Map<String, ColumnMeaning> columns) {
        this(charset, separator, sheet, headerRow, columns, false);
    }

    public Instructions ofWorkbook(boolean said) {
        return new Instructions(charset, separator, sheet, headerRow, columns, said);
    }

    /** The same for the same instructions, in few characters. */
    public String digest() {
        var said = String.valueOf(charset) + separator + sheet + headerRow + workbook + new TreeMap<>(columns);
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** These, and those of a kept mapping where these say nothing. */
    public Instructions over(Instructions kept) {
        var all = new LinkedHashMap<>(kept.columns);
        all.putAll(columns);
        return new Instructions(
                charset != null ? charset : kept.charset,
                separator != null ? separator : kept.separator,
                sheet != null ? sheet : kept.sheet,
                headerRow != null ? headerRow : kept.headerRow,
                all,
                workbook);
    }
}
