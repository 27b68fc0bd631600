package io.certwatch.product.productimport.reading;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open file of tables. */
public interface TableFile extends AutoCloseable {

    String format();

    /** Null for a workbook. */
    @Nullable
    Charset charset();

    /** The separator of a text file, in which every row has as many cells as the header; null for a workbook. */
    @Nullable
    Character separator();

    /** Sentences for people that explain how the two were detected. */
    List<String> reasons();

    List<Sheet> sheets();

    /** Returns all rows of a sheet that have cells, from its first. */
    Rows rows(Sheet sheet);

    @Override
    void close();
}
