package io.certwatch.product.productimport.reading.csv;

import io.certwatch.product.productimport.reading.Instructions;
import io.certwatch.product.productimport.reading.TableFile;
import io.certwatch.product.productimport.reading.TableReader;
import io.certwatch.product.productimport.reading.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads every file that no other reader recognises as text. */
@Component
@Order
public final class CsvFiles implements TableReader {

    private static final int SAMPLE = 1 << 18;

    @Override
    public boolean reads(byte[] firstBytes) {
        return true;
    }

    @Override
    public TableFile open(Path file, Instructions said) {
        try {
            var encoding = Encoding.of(file, said.charset());
            var sample = sample(file, encoding);
            var separator = said.separator() != null
                    ? new Separator(said.separator(), "cells are parted as said")
                    : Separator.in(sample);
            return new CsvFile(
                    file,
                    Files.size(file),
                    encoding,
                    separator.character(),
                    List.of(encoding.reason(), separator.reason()));
        } catch (IOException broken) {
            throw new Unreadable("it cannot be read from the disk", null, broken);
        }
    }

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
}
