package io.certwatch.catalogue.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents that hung or crashed the service when it read documents in its own process. */
public enum HostileDocument {
    PDF_OF_SAVED_STATES("application/pdf", () -> HostilePdf.onePage("q ".repeat(3_000_000))),
    PDF_OF_PATH_OPERATORS("application/pdf", () -> HostilePdf.onePage("0 0 m 1 1 l ".repeat(2_000_000))),
    PDF_FORM_THAT_DRAWS_ITSELF("application/pdf", () -> HostilePdf.onePage("/F Do")),
    PDF_PAGES_WITHOUT_END("application/pdf", () -> HostilePdf.deepPageTree(50_000)),
    PDF_OF_CROSSING_LINES("application/pdf", HostileDocument::crossingLines),
    PDF_OF_LONG_GLYPHS(
            "application/pdf",
            () -> HostilePdf.onePage(
                    "BT /G 9 Tf (" + "a".repeat(90_000) + ") Tj ET", "9 0 d0 " + "0 0 m 1 1 l ".repeat(20_000))),
    PDF_OF_CHARACTERS_IN_ONE_SPOT(
            "application/pdf", () -> HostilePdf.onePage("BT /T .001 Tf [(" + "a".repeat(300_000) + ")] TJ ET")),
    PDF_OF_INLINE_IMAGES("application/pdf", HostileDocument::inlineImages),
    HTML_OF_ONE_WIDE_ROW("text/html", () -> page("<tr>" + "<td>1".repeat(1_200_000) + "</tr>")),
    HTML_OF_MANY_ROWS("text/html", () -> page("<tr><td>1<td>路由器<td>整机</tr>".repeat(150_000))),
    HTML_WITHOUT_BOTTOM("text/html", () -> page("<tr><td>" + "<div><b>".repeat(50_000) + "</tr>")),
    HTML_OF_TABLES_IN_TABLES("text/html", () -> page("<tr><td><table>".repeat(50_000) + "</table>".repeat(50_000))),
    DOCX_OF_MANY_CELLS(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", HostileDocument::cells),
    DOCX_OF_MANY_PARAGRAPHS(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", HostileDocument::paragraphs),
    DOCX_OF_MERGED_CELLS(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            () -> docx(Stream.of(
                    "<w:tbl>",
                    "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>".repeat(29_000),
                    "</w:tbl>"))),
    DOCX_OF_ONE_LONG_CELL(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            () -> docx(Stream.of(
                    "<w:tbl><w:tr><w:tc>",
                    "<w:p><w:r><w:t>1</w:t></w:r></w:p>".repeat(49_000),
                    "</w:tc></w:tr></w:tbl>"))),
    DOCX_WITHOUT_BOTTOM(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            () -> docx(Stream.of("<w:sdt><w:sdtContent>".repeat(50_000)))),
    CSV_OF_MANY_CELLS("text/csv", () -> ("1,".repeat(190) + "\n").repeat(20_000).getBytes(StandardCharsets.UTF_8)),
    CSV_OF_ONE_WIDE_LINE(
            "text/csv", () -> (",".repeat(500_000) + "\n").repeat(4).getBytes(StandardCharsets.UTF_8));

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final String mediaType;
    private final Supplier<byte[]> bytes;

    HostileDocument(String mediaType, Supplier<byte[]> bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] bytes() {
        return bytes.get();
    }

    private static byte[] page(String rows) {
        return ("<html><meta charset=utf-8><h2>网络关键设备</h2><table><tr><td>序号<td>设备类别<td>范围" + rows + "</table></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] crossingLines() {
        var lines = new StringBuilder("BT /T 9 Tf 10 10 Td (x) Tj ET ");
        for (int i = 0; i < 2_000; i++)
            lines.append("0 ")
                    .append(i * 0.3)
                    .append(" m 600 ")
                    .append(i * 0.3)
                    .append(" l S ")
                    .append(i * 0.3)
                    .append(" 0 m ")
                    .append(i * 0.3)
                    .append(" 800 l S ");
        return HostilePdf.onePage(lines.toString());
    }

    private static byte[] inlineImages() {
        var image = new String(HostilePdf.deflated(new byte[8 << 20]), StandardCharsets.ISO_8859_1);
        return HostilePdf.onePage(("BI /W 1 /H 1 /CS /G /BPC 8 /F /Fl ID " + image + "\nEI\n").repeat(1_000));
    }

    private static byte[] cells() {
        var rows = IntStream.range(0, 15_000)
                .mapToObj(row -> IntStream.range(0, 60)
                        .mapToObj(column ->
                                "<w:tc><w:p><w:r><w:t>" + hardToPack(row * 60 + column) + "</w:t></w:r></w:p></w:tc>")
                        .collect(Collectors.joining("", "<w:tr>", "</w:tr>")));
        return docx(Stream.of(Stream.of("<w:tbl>"), rows, Stream.of("</w:tbl>")).flatMap(parts -> parts));
    }

    private static byte[] paragraphs() {
        return docx(
                IntStream.range(0, 300_000).mapToObj(i -> "<w:p><w:r><w:t>" + hardToPack(i) + "</w:t></w:r></w:p>"));
    }

    private static String hardToPack(int i) {
        return Integer.toHexString(i * 0x9E3779B1);
    }

    private static byte[] docx(Stream<String> body) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>\
                """);
            part(zip, "_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>\
                """);
            part(zip, "word/document.xml", "<w:document xmlns:w=\"" + WORD + "\"><w:body>");
            for (var piece : (Iterable<String>) body::iterator) zip.write(piece.getBytes(StandardCharsets.UTF_8));
            zip.write("</w:body></w:document>".getBytes(StandardCharsets.UTF_8));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
