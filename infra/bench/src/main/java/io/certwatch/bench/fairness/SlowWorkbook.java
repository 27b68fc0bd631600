package io.certwatch.bench.fairness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dhatim.fastexcel.Workbook;

/** A workbook of a few megabytes that takes long to open, because all its texts are different. */
final class SlowWorkbook {

    private static final int ROWS = 200_000;

    private SlowWorkbook() {}

    static byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "bench", "1.0")) {
            var sheet = workbook.newWorksheet("Inventory");
            sheet.value(0, 0, "SKU");
            sheet.value(0, 1, "Name");
            for (var row = 1; row < ROWS; row++) {
                sheet.value(row, 0, "S-" + row * 7_919L);
                sheet.value(row, 1, "Router " + row * 104_729L);
            }
        }
        return bytes.toByteArray();
    }
}
