package io.certwatch.product.productimport.reading.xlsx;

import static io.certwatch.product.productimport.reading.Exports.read;
import static io.certwatch.product.productimport.reading.Exports.utf8;
import static io.certwatch.product.productimport.reading.RawWorkbook.number;
import static io.certwatch.product.productimport.reading.RawWorkbook.row;
import static io.certwatch.product.productimport.reading.RawWorkbook.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.certwatch.product.productimport.reading.Exports;
import io.certwatch.product.productimport.reading.RawWorkbook;
import io.certwatch.product.productimport.reading.Read;
import io.certwatch.product.productimport.reading.ReadingInstructions;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileWorkbookTest {

    private static final String INVENTORY = row(1, "SKU", "Name") + row(2, "A", "Router");

    /** Where POI keeps parts and strings that this thread reads; other tests read workbooks at the same time. */
    @TempDir
    private Path temporary;

    @BeforeEach
    void keepPartsApart() {
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(temporary.toFile()));
    }

    @AfterEach
    void keepPartsInTheUsualPlace() {
        TempFile.setThreadLocalTempFileCreationStrategy(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"})
    void aBombIsDefusedWhereverItLies(String part) {
        var bomb = new byte[80 << 20];
        Arrays.fill(bomb, (byte) ' ');
        var file = new RawWorkbook().sheet(INVENTORY).part(part, bomb).bytes();
        assertThat(file.length).isLessThan(1 << 20);
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(file))
                .withMessageContaining("packed to burst")
                .withMessageContaining(part);
    }

    @Test
    void rejectsABombInOneCellBeforeItFillsTheHeap() {
        var cell = "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>" + "0123456789ABCDEF".repeat(1 << 16)
                + "</t></is></c></row>";
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(new RawWorkbook().sheet(INVENTORY + cell).bytes()))
                .withMessageContaining("more than 65536 characters")
                .withMessageContaining("sheet 'Sheet1', row 3, column 1");
        var string = new RawWorkbook()
                .sheet(INVENTORY)
                .strings("<si><t>" + "x".repeat(1 << 17) + "</t></si>")
                .bytes();
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(string))
                .withMessageContaining("more than 65536 characters");
        var attribute = new RawWorkbook()
                .sheet(INVENTORY + "<row r=\"3\" x=\"" + "y".repeat(1 << 17) + "\"/>")
                .bytes();
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(attribute))
                .withMessageContaining("packed to burst");
    }

    @Test
    void reportsABombEvenInAnInvalidWorkbook() {
        var bomb = new byte[80 << 20];
        Arrays.fill(bomb, (byte) ' ');
        var parts = RawWorkbook.unpacked(new RawWorkbook().sheet(INVENTORY).bytes());
        parts.put("[Content_Types].xml", utf8("<Types/>"));
        refused(RawWorkbook.packed(parts), "a zip package that does not say what is in it");
        parts.put("xl/worksheets/sheet1.xml", bomb);
        refused(RawWorkbook.packed(parts), "its part xl/worksheets/sheet1.xml unpacks to more than is taken (80 MB)");
        parts.put("[Content_Types].xml", bomb);
        refused(RawWorkbook.packed(parts), "packed to burst: the list of its parts");
    }

    @Test
    void doesNotReportABombAsATruncatedFile() throws IOException {
        var text = "A".repeat(1 << 20).getBytes(ISO_8859_1);
        for (var part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml")) {
            var parts = RawWorkbook.unpacked(new RawWorkbook()
                    .sheet(INVENTORY)
                    .strings("<si><t>x</t></si>")
                    .bytes());
            var whole = new String(parts.get(part), UTF_8);
            int at = whole.indexOf("<t>") + 3;
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                for (var each : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(each.getKey()));
                    if (!each.getKey().equals(part)) {
                        zip.write(each.getValue());
                        continue;
                    }
                    zip.write(utf8(whole.substring(0, at)));
                    for (int i = 0; i < 300; i++) zip.write(text);
                    zip.write(utf8(whole.substring(at)));
                }
            }
            assertThat(bytes.size()).isLessThan(1 << 20);
            refused(bytes.toByteArray(), "its part " + part + " has a cell of more than 65536 characters");
        }
    }

    @Test
    void reportsUnsupportedCompressionAsSuch() {
        var whole = new RawWorkbook().sheet(INVENTORY).bytes();
        for (int at = 0; at < whole.length - 4; at++) {
            if (whole[at] == 'P' && whole[at + 1] == 'K' && whole[at + 2] == 1 && whole[at + 3] == 2)
                whole[at + 10] = 14;
        }
        refused(whole, "its parts are packed in a way that those of no Excel workbook are");
    }

    @Test
    void rejectsARowOfSharedLongTexts() {
        var shared = new RawWorkbook().strings("<si><t>" + "x".repeat(60_000) + "</t></si>");
        var row = "<row r=\"3\">" + "<c t=\"s\"><v>0</v></c>".repeat(2_000) + "</row>";
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(shared.sheet(INVENTORY + row).bytes()))
                .withMessageContaining("a row of more than 1048576 characters; leave out")
                .withMessageContaining("sheet 'Sheet1', row 3, column 18");
    }

    @Test
    void rejectsARowThatMergedCellsMakeTooLong() {
        var cells = IntStream.range(0, 17)
                .mapToObj(at -> text((char) ('C' + at) + "2", "x".repeat(60_000)))
                .collect(Collectors.joining());
        var merged = IntStream.range(0, 17)
                .mapToObj(at -> "<mergeCell ref=\"" + (char) ('C' + at) + "2:" + (char) ('C' + at) + "1048576\"/>")
                .collect(Collectors.joining("", "</sheetData><mergeCells>", "</mergeCells>"));
        var rows = row(1, "SKU", "Name") + "<row r=\"2\">" + text("A2", "A") + cells + "</row>"
                + row(3, "y".repeat(60_000));
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(new RawWorkbook().sheet(rows + merged).bytes()))
                .withMessageContaining("more than 1048576 characters")
                .withMessageContaining("sheet 'Sheet1', row 3");
    }

    @Test
    void rejectsALongListOfParts() throws IOException {
        for (var mode : List.of(Zip64Mode.Never, Zip64Mode.AlwaysWithCompatibility)) {
            assertThat(read(zipped(mode, 100, 20))).hasSize(1);
            refused(zipped(mode, 100, 50_000), "packed to burst: the list of its parts is too long");
        }
    }

    @Test
    void rejectsAListOfPartsAtAWrongPosition() throws IOException {
        for (var mode : List.of(Zip64Mode.Never, Zip64Mode.AlwaysWithCompatibility)) {
            var moved = zipped(mode, 1, 1);
            int field = mode == Zip64Mode.Never ? moved.length - 6 : moved.length - 22 - 20 - 8;
            moved[field]--;
            refused(moved, "zip package");
        }
    }

    @Test
    void readsWorkbooksThatPoiStreamed() throws IOException {
        for (var mode : List.of(Zip64Mode.AsNeeded, Zip64Mode.AlwaysWithCompatibility, Zip64Mode.Never)) {
            try (var workbook = new SXSSFWorkbook(10);
                    var bytes = new ByteArrayOutputStream()) {
                workbook.setZip64Mode(mode);
                var sheet = workbook.createSheet();
                for (int at = 0; at < 100; at++) {
                    var row = sheet.createRow(at);
                    row.createCell(0).setCellValue(at == 0 ? "SKU" : "S-" + at);
                    row.createCell(1).setCellValue(at == 0 ? "Name" : "Router");
                }
                workbook.write(bytes);
                assertThat(read(bytes.toByteArray())).hasSize(99);
            }
        }
    }

    /** An inventory of one row among other parts with long names. */
    private static byte[] zipped(Zip64Mode mode, int others, int nameLength) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var parts = RawWorkbook.unpacked(new RawWorkbook().sheet(INVENTORY).bytes());
        for (int at = 0; at < others; at++) parts.put("x/" + "n".repeat(nameLength) + at + ".xml", new byte[1]);
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            zip.setUseZip64(mode);
            for (var part : parts.entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void doesNotSpreadCellsBeyondTheColumnLimit() {
        var far = new RawWorkbook()
                .sheet(INVENTORY + row(3, "B", "Hub")
                        + "</sheetData><mergeCells><mergeCell ref=\"XFD1:XFD1048576\"/></mergeCells>");
        assertThat(read(far.bytes()))
                .hasSize(2)
                .allSatisfy(read -> assertThat(read.row().cells()).hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sst><si><t>&a;</t></si></sst>",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><sst/>"
            })
    void entitiesAreNeitherFetchedNorExpanded(String strings) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(new RawWorkbook()
                        .sheet(INVENTORY)
                        .part("xl/sharedStrings.xml", strings)
                        .bytes()))
                .withMessageContaining("document type");
    }

    @Test
    void rejectsOtherFormatsWithAdvice() {
        var ole = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1".getBytes(ISO_8859_1);
        refused(ole, "before 2007 (.xls)");
        var encrypted = Arrays.copyOf(ole, 4096);
        var name = "EEncryptedPackage".getBytes(UTF_16LE);
        System.arraycopy(name, 0, encrypted, 1000, name.length);
        refused(encrypted, "password");
        refused(utf8("PK\u0003\u0004 and no more"), "no whole zip package");
        var whole = new RawWorkbook().sheet(INVENTORY).bytes();
        refused(Arrays.copyOf(whole, whole.length / 2), "no whole zip package");
        refused(new RawWorkbook().sheet(INVENTORY).part("xl/workbook.bin", "x").bytes(), ".xlsb");
        refused(new RawWorkbook().sheet(INVENTORY).part("content.xml", "x").bytes(), "OpenDocument");
        refused(
                new RawWorkbook()
                        .sheet(INVENTORY)
                        .part("word/document.xml", "x")
                        .bytes(),
                "Word document");
        refused(RawWorkbook.strict(), "Strict Open XML");
        refused(new RawWorkbook().bytes(), "without sheets");
        refused(new RawWorkbook().sheet("").bytes(), "no rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"this is no workbook", "SKU,Name\nA,Router\n", "\u0000\u0001\u0002"})
    void whatIsSaidToBeAWorkbookIsNotTakenForAnythingElse(String content) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(utf8(content), ReadingInstructions.NONE.ofWorkbook(true)))
                .withMessageContaining("no Excel workbook (.xlsx)")
                .withMessageContaining("as CSV");
    }

    @Test
    void reportsAFileThatIsNotTheStatedWorkbook() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(utf8("%PDF-1.7"), ReadingInstructions.NONE.ofWorkbook(true)))
                .withMessageContaining("it is a PDF");
        assertThat(read(new RawWorkbook().sheet(INVENTORY).bytes(), ReadingInstructions.NONE.ofWorkbook(true)))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<row r='3'><c r='A3'><v>1</v></row>          | broken or cut off",
                "<row r='2'><c r='A2'><v>1</v></c></row>      | not in their order",
                "<row r='99999999999'/>                       | broken or cut off",
            })
    void aSheetThatBreaksOffSaysWhere(String rows, String reason) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(new RawWorkbook()
                        .sheet(INVENTORY + rows.replace('\'', '"'))
                        .bytes()))
                .withMessageContaining(reason)
                .withMessageContaining("sheet 'Sheet1', row")
                .satisfies(unreadable -> assertThat(unreadable.place()).isNotNull());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xl/sharedStrings.xml | <sst><si><unheard/></si></sst>",
                "xl/sharedStrings.xml | <sst><si>",
                "xl/styles.xml        | <styleSheet>",
                "xl/styles.xml        | <styles/>",
                "xl/workbook.xml      | <workbook/>",
            })
    void aBrokenPartIsNamedAndLeavesNothingOnTheDisk(String part, String content) throws IOException {
        var whole = RawWorkbook.unpacked(new RawWorkbook().sheet(INVENTORY).bytes());
        whole.put(part, utf8(content));
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(RawWorkbook.packed(whole)))
                .withMessageContaining("its part " + part + " is broken");
        assertThat(partsOnTheDisk()).isEmpty();
    }

    @Test
    void keepsTemporaryFilesWhileAWorkbookIsOpen() throws IOException {
        var during = Exports.onDisk(
                new RawWorkbook()
                        .strings("<si><t>SKU</t></si>")
                        .sheet(INVENTORY)
                        .bytes(),
                path -> {
                    try (var open = Exports.files().open(path, ReadingInstructions.NONE)) {
                        assertThat(open.detection().format()).isEqualTo("XLSX");
                        return partsOnTheDisk();
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                });
        assertThat(during).isNotEmpty();
    }

    @Test
    void deletesTemporaryFiles() throws IOException {
        read(new RawWorkbook().strings("<si><t>SKU</t></si>").sheet(INVENTORY).bytes());
        refused(
                new RawWorkbook()
                        .strings("<si><t>SKU</t></si>")
                        .sheet(INVENTORY + "<row")
                        .bytes(),
                "broken or cut off");
        assertThat(partsOnTheDisk()).isEmpty();
    }

    /** Characters with and without a meaning in a format. */
    private static final String SIGNS = "0#?.,;\"\\_*[(/%@-EGh万";

    @Test
    void formatsNumbersInBoundedTime() {
        var formats = SIGNS.chars()
                .boxed()
                .flatMap(one -> SIGNS.chars().mapToObj(other -> Character.toString(one) + Character.toString(other)))
                .flatMap(pair -> Stream.of(pair.repeat(127), "\"x" + pair.repeat(126)))
                .map(format -> format.replace("&", "&amp;").replace("<", "&lt;"))
                .toArray(String[]::new);
        var rows = new StringBuilder(row(1, "SKU", "Name", "Description"));
        for (int style = 0; style < formats.length; style++) {
            int at = style + 2;
            rows.append("<row r=\"")
                    .append(at)
                    .append("\">")
                    .append(text("A" + at, "S" + at))
                    .append(text("B" + at, "Router"))
                    .append(number("C" + at, style, style % 2 == 0 ? "12.5" : "-7"))
                    .append("</row>");
        }
        var file = new RawWorkbook().formats(formats).sheet(rows.toString()).bytes();
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(file)))
                .hasSize(formats.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "-", "\"", "\"x\";", "[", "\\\\-", "0", "#,", "m", "_"})
    void aFormatLongerThanAnyOfExcelsIsNoFormat(String piece) {
        var rows = "<row r=\"2\">" + number("A2", 0, "7") + text("B2", "Router") + "</row>";
        var file = new RawWorkbook()
                .formats(piece.repeat(32_000 / piece.length()))
                .sheet(row(1, "SKU", "Name") + rows)
                .bytes();
        var reads = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(file));
        assertThat(reads)
                .singleElement()
                .isInstanceOfSatisfying(
                        Read.Offered.class,
                        read -> assertThat(read.product().sku().value()).isEqualTo("7"));
    }

    @Test
    void limitsTheNumberOfSheets() {
        var parts = RawWorkbook.unpacked(new RawWorkbook().sheet(INVENTORY).bytes());
        var workbook = new String(parts.get("xl/workbook.xml"), UTF_8);
        var sheet = workbook.substring(workbook.indexOf("<sheet "), workbook.indexOf("</sheets>"));
        var sheets = IntStream.rangeClosed(0, 1_000)
                .mapToObj(at -> sheet.replace("Sheet1", "Sheet" + at))
                .collect(Collectors.joining());
        parts.put("xl/workbook.xml", utf8(workbook.replace(sheet, sheets)));
        refused(RawWorkbook.packed(parts), "more than 1000 sheets");
        refused(new RawWorkbook().sheet("n".repeat(256), "visible", INVENTORY).bytes(), "more than 255 characters");
    }

    private Set<Path> partsOnTheDisk() throws IOException {
        try (var files = Files.list(temporary)) {
            return files.collect(Collectors.toSet());
        }
    }

    private static void refused(byte[] file, String reason) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(file))
                .withMessageContaining(reason);
    }
}
