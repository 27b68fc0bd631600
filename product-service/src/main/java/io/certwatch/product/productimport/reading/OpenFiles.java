package io.certwatch.product.productimport.reading;

import io.certwatch.platform.time.ChinaCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * Opens a file with the reader that recognises its first bytes. A file that is said to be a workbook and is not one
 * is not read as text.
 */
final class OpenFiles implements InventoryFiles {

    private static final String NO_WORKBOOK =
            "it is no Excel workbook (.xlsx), though its name or its media type says so; if it is lines of text,"
                    + " upload it as CSV (text/csv), or else save it as an Excel workbook and upload that";

    private final List<TableReader> readers;
    private final KnownFigures figures;
    private final Clock clock;

    OpenFiles(List<TableReader> readers, KnownFigures figures, Clock clock) {
        this.readers = readers;
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public InventoryFile open(Path file, Instructions said) {
        var open = look(file, said);
        var obstacles = open.obstacles();
        if (obstacles.isEmpty()) return open;
        open.close();
        throw new Unreadable(obstacles.getFirst());
    }

    /** Opens it even if something prevents reading it. */
    OpenFile look(Path file, Instructions said) {
        var first = firstBytes(file);
        var stranger = UnsupportedFormats.reason(first, file);
        if (stranger != null) throw new Unreadable(stranger);
        var reader = readers.stream()
                .filter(each -> each.reads(first) && (each.readsWorkbooks() || !said.workbook()))
                .findFirst()
                .orElseThrow(() -> new Unreadable(
                        said.workbook() ? NO_WORKBOOK : "it is neither lines of text (CSV) nor a workbook (XLSX)"));
        var table = reader.open(file, said);
        try {
            var search = FindTables.in(table, said, new HeaderWords(figures));
            return new OpenFile(table, search, figures, ChinaCalendar.dayOf(clock.instant()));
        } catch (RuntimeException | Error unreadable) {
            table.close();
            throw unreadable;
        }
    }

    private static byte[] firstBytes(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(TableReader.FIRST_BYTES);
        } catch (IOException broken) {
            throw new Unreadable("it cannot be read from the disk", null, broken);
        }
    }
}
