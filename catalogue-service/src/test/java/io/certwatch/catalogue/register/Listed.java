package io.certwatch.catalogue.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.dhatim.fastexcel.Workbook;

/** The certificates of {@link RegisterInMemory#list} in the other supported formats. */
final class Listed {

    private static final List<String> IN_ENGLISH =
            List.of("No.", "Certificate number", "Model", "Manufacturer", "Valid until");
    private static final int COLUMN = 100;
    private static final int LINE = 20;

    private Listed() {}

    static byte[] page(int rows) {
        var table = lines(rows)
                .map(line -> line.stream().collect(Collectors.joining("</td><td>", "<tr><td>", "</td></tr>\n")))
                .collect(Collectors.joining());
        return ("<html><head><meta charset=\"utf-8\"><title>结果</title></head><body><p>网络安全专用产品安全检测结果</p><table>\n"
                        + table + "</table></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] workbook(int rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("结果");
            var lines = lines(rows).toList();
            for (int row = 0; row < lines.size(); row++) {
                for (int column = 0; column < lines.get(row).size(); column++)
                    sheet.value(row, column, lines.get(row).get(column));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** In English, because there is no Chinese font, and with borders around its cells. */
    static byte[] pdf(int rows) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
                for (int row = 0; row <= rows; row++) {
                    var cells = row == 0
                            ? IN_ENGLISH
                            : List.of(String.valueOf(row), "N-" + row, "M-" + row, "Huawei", "2029-03-17");
                    for (int column = 0; column < cells.size(); column++) draw(content, row, column, cells.get(column));
                }
            }
            document.save(bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static void draw(PDPageContentStream content, int row, int column, String text) throws IOException {
        int x = 40 + column * COLUMN;
        int y = 740 - row * LINE;
        content.addRect(x, y, COLUMN, LINE);
        content.stroke();
        content.beginText();
        content.setFont(PDType1Font.HELVETICA, 10);
        content.newLineAtOffset(x + 5, y + 6);
        content.showText(text);
        content.endText();
    }

    private static Stream<List<String>> lines(int rows) {
        return Stream.concat(
                        Stream.of(RegisterInMemory.COLUMNS),
                        IntStream.rangeClosed(1, rows).mapToObj(RegisterInMemory::line))
                .map(line -> List.of(line.split(",")));
    }
}
