package io.certwatch.product.productimport.reading;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of tables that is open. */
public interface TableFile extends AutoCloseable {

    String format();

    /** Of lines of text; a workbook has none. */
    @Nullable Charset charset();

    /** Of the cells in lines of text, where every row has as many as the header; a workbook has none. */
    @Nullable Character separator();

    /** How the two were found: sentences for people. */
    List<String> reasons();

    List<Sheet> sheets();

    /** All rows of a sheet that have cells, from its first. */
    Rows rows(Sheet sheet);

    @Override
    void close();
}
