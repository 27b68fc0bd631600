package io.certwatch.tabular.spreadsheet;

import java.nio.file.Path;

/** Opens CSV files and workbooks. */
public interface SpreadsheetReader {

    /**
     * @param file unchanged while it is open
     * @throws UnreadableFile if it is neither, with the reason
     */
    Spreadsheet open(Path file, SpreadsheetOptions options);
}
