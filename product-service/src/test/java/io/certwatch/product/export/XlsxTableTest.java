package io.certwatch.product.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.productimport.reading.RawWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class XlsxTableTest {

    @Test
    void keepsNoTextUntilTheEnd() throws IOException {
        assertThat(part(written(2_000), "xl/sharedStrings.xml")).doesNotContain("<si>");
        assertThat(part(written(2_000), "xl/worksheets/sheet1.xml")).contains("text 1999");
    }

    @Test
    void readsTextAsWritten() throws IOException {
        var texts = List.of("=1+1", " a  b ", "two\nlines", "<&>\"'", "路由器", "x".repeat(40_000));
        var bytes = new ByteArrayOutputStream();
        try (var table = new XlsxTable(bytes, "Products")) {
            for (var text : texts) table.row(List.of(text));
        }
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(workbook.getFirstSheet().read())
                    .extracting(row -> row.getCellText(0))
                    .containsExactly("=1+1", " a  b ", "two\nlines", "<&>\"'", "路由器", "x".repeat(32_766) + "…");
        }
    }

    private static byte[] written(int rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var table = new XlsxTable(bytes, "Products")) {
            for (int at = 0; at < rows; at++) table.row(List.of("text " + at, at));
        }
        return bytes.toByteArray();
    }

    private static String part(byte[] workbook, String name) {
        return new String(requireNonNull(RawWorkbook.unpacked(workbook).get(name)), UTF_8);
    }
}
