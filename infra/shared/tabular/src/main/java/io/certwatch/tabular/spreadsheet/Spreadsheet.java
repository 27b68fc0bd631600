package io.certwatch.tabular.spreadsheet;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open file of tables. */
public interface Spreadsheet extends AutoCloseable {

    String format();

    /** Null for a workbook. */
    @Nullable
    Charset charset();

    /** The separator of a text file, in which every row has as many cells as the header; null for a workbook. */
    @Nullable
    Character separator();

    /** Sentences for people that explain how the two were detected. */
    List<Reason> reasons();

    List<Sheet> sheets();

    /** Returns all rows of a sheet that have cells, from its first. */
    SheetRows rows(Sheet sheet);

    @Override
    void close();
}
