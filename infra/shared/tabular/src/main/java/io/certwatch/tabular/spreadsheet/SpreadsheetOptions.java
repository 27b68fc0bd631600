package io.certwatch.tabular.spreadsheet;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What the sender says of a file; the rest is detected.
 *
 * @param charset of a text file
 * @param separator of the cells in a text file
 * @param workbook whether it is said to be an Excel workbook, so that it is read as nothing else
 */
public record SpreadsheetOptions(
        @Nullable Charset charset, @Nullable Character separator, boolean workbook) {

    public static final SpreadsheetOptions NONE = new SpreadsheetOptions(null, null, false);
}
