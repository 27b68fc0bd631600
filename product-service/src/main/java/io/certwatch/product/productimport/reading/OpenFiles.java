package io.certwatch.product.productimport.reading;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.tabular.spreadsheet.SpreadsheetReader;
import java.nio.file.Path;
import java.time.Clock;

/** Opens a file and searches it for tables. */
record OpenFiles(SpreadsheetReader reader, KnownFigures figures, Clock clock) implements InventoryFiles {

    @Override
    public InventoryFile open(Path file, ReadingInstructions said) {
        var open = look(file, said);
        var obstacles = open.obstacles();
        if (obstacles.isEmpty()) return open;
        open.close();
        throw new UnreadableInventory(obstacles.getFirst());
    }

    /** Opens it even if something prevents reading it. */
    InventoryFile look(Path file, ReadingInstructions said) {
        var table = reader.open(file, said.options());
        try {
            var search = FindTables.in(table, said, new HeaderWords(figures));
            return new InventoryFile(table, search, figures, ChinaCalendar.dayOf(clock.instant()));
        } catch (RuntimeException | Error unreadable) {
            table.close();
            throw unreadable;
        }
    }
}
