package io.certwatch.notification.email;

import static io.certwatch.notification.email.LetterTexts.MESSAGES;

import io.certwatch.notification.email.LetterRow.Applied;
import io.certwatch.platform.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * All products of a message as a workbook. The same message always gives the same bytes. Text is stored as text, so that
 * no spreadsheet evaluates it as a formula.
 */
final class LetterSheet {
    /** Beside the cells, a workbook states when it was made; here that depends on nothing. */
    private static final String PROPERTIES = "docProps/core.xml";

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int LONGEST_CELL = 32_767;

    private final Language language;

    private LetterSheet(Language language) {
        this.language = language;
    }

    static byte[] of(LetterContent letter, Language language) {
        try {
            var bytes = new ByteArrayOutputStream();
            try (var workbook = new Workbook(bytes, "CertWatch", "1.0")) {
                new LetterSheet(language).write(workbook, letter);
            }
            return withoutTimes(bytes.toByteArray());
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private enum Column {
        SKU("column.sku", 20, LetterRow::sku),
        PRODUCT("sheet.product", 30, LetterRow::product),
        MODEL("sheet.model", 18, LetterRow::model),
        ENTRY("sheet.entry", 34, LetterRow::entry),
        CODE("sheet.code", 10, LetterRow::code),
        DUE("column.due", 18, LetterSheet::due),
        TIMING("sheet.timing", 34, LetterRow::timing),
        MISSING("missing", 50, LetterRow::missing),
        WHY("since", 30, LetterRow::why),
        REASON("sheet.reason", 60, LetterRow::reason),
        LISTED("sheet.listed", 22, LetterSheet::writeListing),
        APPLICATION("sheet.application", 22, row -> of(row.applied(), Applied::number)),
        BODY("sheet.body", 16, row -> of(row.applied(), Applied::body)),
        EXPECTED("sheet.expected", 14, row -> of(row.applied(), Applied::expected)),
        CERTIFICATE("sheet.certificate", 22, row -> of(row.ending(), EndingCertificate::certificate)),
        UNTIL("sheet.until", 14, row -> of(row.ending(), EndingCertificate::validUntil)),
        COMPARED("compared", 50, LetterRow::compared);

        private final String key;
        private final int width;
        private final BiFunction<LetterRow, Language, @Nullable Object> cell;

        Column(String key, int width, Function<LetterRow, @Nullable Object> cell) {
            this(key, width, (row, _) -> cell.apply(row));
        }

        Column(String key, int width, BiFunction<LetterRow, Language, @Nullable Object> cell) {
            this.key = key;
            this.width = width;
            this.cell = cell;
        }

        private static <P> @Nullable Object of(@Nullable P part, Function<P, Object> value) {
            return part == null ? null : value.apply(part);
        }
    }

    /** A day as a day, so that it can be sorted. */
    private static Object due(LetterRow row, Language language) {
        var by = row.by();
        return by != null && row.due().equals(language.format(by)) ? by : row.due();
    }

    private static Object writeListing(LetterRow row, Language language) {
        return row.listedAtLatest()
                ? MESSAGES.text(language, "sheet.listed.latest", row.listedSince())
                : row.listedSince();
    }

    private void write(Workbook workbook, LetterContent letter) throws IOException {
        var sheet = workbook.newWorksheet(MESSAGES.text(language, "sheet.name"));
        sheet.freezePane(1, 1);
        for (var column : Column.values()) {
            sheet.width(column.ordinal(), column.width);
            sheet.inlineString(0, column.ordinal(), MESSAGES.text(language, column.key));
        }
        sheet.range(0, 0, 0, Column.values().length - 1)
                .style()
                .bold()
                .wrapText(true)
                .set();
        for (int row = 0; row < letter.rows().size(); row++) {
            write(sheet, row + 1, letter.rows().get(row));
        }
        sheet.setAutoFilter(0, 0, letter.rows().size(), Column.values().length - 1);
        sheet.finish();
    }

    private void write(Worksheet sheet, int at, LetterRow row) {
        for (var column : Column.values()) {
            switch (column.cell.apply(row, language)) {
                case null -> {}
                case LocalDate day -> {
                    sheet.value(at, column.ordinal(), day);
                    sheet.style(at, column.ordinal())
                            .format(MESSAGES.text(language, "sheet.date"))
                            .set();
                }
                case Object text -> {
                    var whole = text.toString();
                    sheet.inlineString(
                            at, column.ordinal(), whole.substring(0, Math.min(LONGEST_CELL, whole.length())));
                }
            }
        }
    }

    /** Through a file: the library writes a form that only random access reads. */
    private static byte[] withoutTimes(byte[] workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var file = Files.createTempFile("products", ".xlsx");
        try {
            Files.write(file, workbook);
            try (var from = new ZipFile(file.toFile());
                    var to = new ZipOutputStream(bytes)) {
                for (var entry : Collections.list(from.entries())) {
                    copy(from, entry, to);
                }
            }
        } finally {
            Files.delete(file);
        }
        return bytes.toByteArray();
    }

    private static void copy(ZipFile from, ZipEntry entry, ZipOutputStream to) throws IOException {
        var copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(NO_TIME);
        to.putNextEntry(copy);
        try (var content = from.getInputStream(entry)) {
            var bytes = content.readAllBytes();
            to.write(entry.getName().equals(PROPERTIES) ? removeDate(bytes) : bytes);
        }
        to.closeEntry();
    }

    private static byte[] removeDate(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("<dcterms:created.*?</dcterms:created>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
