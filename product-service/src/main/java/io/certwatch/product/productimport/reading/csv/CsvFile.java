package io.certwatch.product.productimport.reading.csv;

import io.certwatch.product.productimport.reading.Rows;
import io.certwatch.product.productimport.reading.Sheet;
import io.certwatch.product.productimport.reading.TableFile;
import io.certwatch.product.productimport.reading.Unreadable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/** A text file with one table. */
record CsvFile(Path path, long size, Encoding encoding, Character separator, List<String> reasons)
        implements TableFile {

    @Override
    public String format() {
        return "CSV";
    }

    @Override
    public Charset charset() {
        return encoding.charset();
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(new Sheet("", false, size));
    }

    @Override
    public Rows rows(Sheet sheet) {
        try {
            return new CsvRows(EscapingReader.of(path, encoding), separator, encoding.charset(), size);
        } catch (IOException broken) {
            throw new Unreadable("it cannot be read from the disk", null, broken);
        }
    }

    @Override
    public void close() {}
}
