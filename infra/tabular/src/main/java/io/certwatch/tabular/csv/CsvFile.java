package io.certwatch.tabular.csv;

import io.certwatch.tabular.spreadsheet.Sheet;
import io.certwatch.tabular.spreadsheet.Spreadsheet;
import io.certwatch.tabular.spreadsheet.SpreadsheetOptions;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import io.certwatch.tabular.text.Encoding;
import io.certwatch.tabular.text.EscapingReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A text file with one table. */
public record CsvFile(Path path, long size, Encoding encoding, Character separator, List<String> reasons)
        implements Spreadsheet {

    private static final int SAMPLE = 1 << 18;

    public static CsvFile open(Path file, SpreadsheetOptions options) {
        try {
            var encoding = Encoding.of(file, options.charset());
            var separator = options.separator() != null
                    ? new Separator(options.separator(), "cells are parted as said")
                    : Separator.in(sample(file, encoding));
            return new CsvFile(
                    file,
                    Files.size(file),
                    encoding,
                    separator.character(),
                    List.of(encoding.reason(), separator.reason()));
        } catch (IOException broken) {
            throw UnreadableFile.onDisk(broken);
        }
    }

    /** Whole lines, if the text has any. */
    private static String sample(Path file, Encoding encoding) throws IOException {
        try (var in = EscapingReader.of(file, encoding)) {
            var chars = new char[SAMPLE];
            int length = 0;
            for (int read = 0; read >= 0 && length < SAMPLE; read = in.read(chars, length, SAMPLE - length))
                length += read;
            var sample = new String(chars, 0, length);
            return length < SAMPLE ? sample : sample.substring(0, Math.max(0, sample.lastIndexOf('\n')));
        }
    }

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
    public CsvRows rows(Sheet sheet) {
        try {
            return new CsvRows(EscapingReader.of(path, encoding), separator, encoding.charset(), size);
        } catch (IOException broken) {
            throw UnreadableFile.onDisk(broken);
        }
    }

    @Override
    public void close() {}
}
