package io.certwatch.product.productimport.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwatch.tabular.spreadsheet.UnreadableFile;
import org.junit.jupiter.api.Test;

class ExportReadingTest {

    /** A workbook may store one long text that a million cells share. */
    @Test
    void limitsTheTextOfAllRows() {
        var text = "x".repeat(1_000);
        var file = new RawWorkbook()
                .strings("<si><t>" + text + "</t></si>")
                .sheet(RawWorkbook.row(1, "SKU", "Name") + shared(2) + shared(3) + shared(4))
                .bytes();
        Exports.onDisk(file, path -> {
            try (var open = Exports.openFiles().look(path, ReadingInstructions.NONE);
                    var enough = open.read(4_000);
                    var tooFew = open.read(3_000)) {
                enough.forEachRemaining(_ -> {});
                tooFew.next();
                tooFew.next();
                assertThatExceptionOfType(UnreadableFile.class)
                        .isThrownBy(tooFew::next)
                        .withMessageContaining("it says too much: up to sheet 'Sheet1', row 4")
                        .satisfies(unreadable -> assertThat(unreadable.place()).isNotNull());
            }
            return path;
        });
    }

    private static String shared(int row) {
        return "<row r=\"" + row + "\">" + RawWorkbook.text("A" + row, "S" + row) + "<c r=\"B" + row
                + "\" t=\"s\"><v>0</v></c></row>";
    }
}
