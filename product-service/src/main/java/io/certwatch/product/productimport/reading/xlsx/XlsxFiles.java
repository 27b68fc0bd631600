package io.certwatch.product.productimport.reading.xlsx;

import io.certwatch.platform.disk.ProcessFolder;
import io.certwatch.product.productimport.reading.Instructions;
import io.certwatch.product.productimport.reading.TableFile;
import io.certwatch.product.productimport.reading.TableReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Recognises a workbook by its package. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class XlsxFiles implements TableReader {

    /** POI's folder for temporary strings and parts. */
    static final Path FOLDER = folder();

    static {
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(FOLDER.toFile()));
    }

    private static Path folder() {
        try {
            return ProcessFolder.own().folder("workbooks");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public boolean reads(byte[] firstBytes) {
        return firstBytes.length > 3 && firstBytes[0] == 'P' && firstBytes[1] == 'K';
    }

    @Override
    public boolean readsWorkbooks() {
        return true;
    }

    @Override
    public TableFile open(Path file, Instructions said) {
        var parts = Parts.open(file);
        try {
            return Workbook.open(parts);
        } catch (RuntimeException | Error unreadable) {
            parts.revert();
            throw unreadable;
        }
    }
}
