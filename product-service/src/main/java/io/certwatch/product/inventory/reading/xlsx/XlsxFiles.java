package io.certwatch.product.inventory.reading.xlsx;

import io.certwatch.product.inventory.reading.Instructions;
import io.certwatch.product.inventory.reading.TableFile;
import io.certwatch.product.inventory.reading.TableReader;
import java.nio.file.Path;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Knows a workbook by the package that it is. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class XlsxFiles implements TableReader {

    @Override
    public boolean reads(byte[] firstBytes) {
        return firstBytes.length > 3 && firstBytes[0] == 'P' && firstBytes[1] == 'K';
    }

    @Override
    public TableFile open(Path file, Instructions said) {
        var parts = Parts.open(file);
        try {
            return Workbook.open(parts);
        } catch (RuntimeException unreadable) {
            parts.revert();
            throw unreadable;
        }
    }
}
