package io.certwatch.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class WorkbookTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void readsEverySheetAndSpreadsMergedCells() throws Exception {
        var bytes = workbook(book -> {
            var first = book.newWorksheet("目录");
            first.value(0, 0, "网络关键设备");
            first.range(0, 0, 0, 2).merge();
            first.value(1, 0, "甲");
            first.range(1, 0, 2, 0).merge();
            first.value(1, 1, "x");
            first.value(2, 1, "y");
            book.newWorksheet("二").value(4, 1, "z");
        });

        var tables = ReadSource.read(XLSX, bytes).tables();

        assertThat(texts(tables.getFirst()))
                .containsExactly(List.of("网络关键设备", "网络关键设备", "网络关键设备"), List.of("甲", "x"), List.of("甲", "y"));
        assertThat(tables.get(1).rows().getFirst().cells().get(1).place()).hasToString("sheet 二, row 5, column 2");
    }

    @Test
    void readsFiguresAsAPersonSeesThem() throws Exception {
        var bytes = workbook(book -> {
            var sheet = book.newWorksheet("s");
            sheet.value(0, 0, 0.08);
            sheet.value(0, 1, LocalDate.of(2023, 7, 3));
            sheet.style(0, 1).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(0, 2, 12);
            sheet.style(0, 2).format("0\"Tbps\"").set();
            sheet.value(0, 3, 0.5);
            sheet.style(0, 3).format("0%").set();
            sheet.value(0, 4, 45110);
            sheet.value(0, 5, 0.1 + 0.2);
        });

        assertThat(texts(ReadSource.read(XLSX, bytes).tables().getFirst()))
                .containsExactly(List.of("0.08", "2023-07-03", "12Tbps", "50%", "45110", "0.3"));
    }

    @Test
    void refusesWhatIsCutOffOrNoWorkbookAtAll() throws Exception {
        var bytes = workbook(book -> book.newWorksheet("s").value(0, 0, "x"));

        refuses(Arrays.copyOf(bytes, bytes.length / 2), "was it cut off?");
        refuses("PK not a zip at all".getBytes(), "was it cut off?");
        refuses(zip("readme.txt", new byte[10]), "a zip archive and no workbook");
        refuses("sku,name\n1,2\n".getBytes(), "what is in it is plain text");
        refuses(workbook(book -> book.newWorksheet("s")), "there is no table in it");
        refuses(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "of before 2007");
    }

    @Test
    void refusesAZipBombBeforeItGoesOff() throws Exception {
        refuses(zip("word/document.xml", new byte[40 << 20]), "packed to burst");
    }

    private static void refuses(byte[] bytes, String reason) {
        assertThatThrownBy(() -> ReadSource.read(XLSX, bytes))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining(reason);
    }

    private static byte[] workbook(Consumer<Workbook> content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            content.accept(book);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static List<List<String>> texts(Table table) {
        return table.rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }
}
