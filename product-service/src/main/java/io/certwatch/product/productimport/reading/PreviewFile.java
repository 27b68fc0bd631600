package io.certwatch.product.productimport.reading;

import io.certwatch.product.engine.Explanation;
import io.certwatch.tabular.spreadsheet.SheetRow;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows how a file would be read, without storing anything. */
public final class PreviewFile {

    /**
     * @param obstacles what a person has to specify before it can be imported: sentences without their full stop
     * @param rows the first rows, as they would be read
     * @param end why reading them stopped early; null if it did not
     */
    public record Preview(
            Detection detection,
            List<Explanation> obstacles,
            List<Read> rows,
            @Nullable UnreadableFile end) {}

    private final OpenFiles files;

    PreviewFile(OpenFiles files) {
        this.files = files;
    }

    /**
     * @param most rows to show, without blank ones; fewer if they are long
     * @throws Unreadable if nothing of it can be shown
     */
    public Preview preview(Path file, ReadingInstructions said, int most) {
        try (var open = files.look(file, said)) {
            var rows = new ArrayList<Read>(most);
            var end = read(open, most, rows);
            return new Preview(open.detection(), open.obstacles(), List.copyOf(rows), end);
        }
    }

    private static @Nullable UnreadableFile read(InventoryFile open, int most, List<Read> rows) {
        try (var reading = open.read()) {
            for (long weight = 0; rows.size() < most && weight < SheetRow.LONGEST && reading.hasNext(); ) {
                var read = reading.next();
                if (read instanceof Read.Blank) continue;
                rows.add(read);
                weight += read.row().weight();
            }
            return null;
        } catch (UnreadableFile broken) {
            return broken;
        }
    }
}
