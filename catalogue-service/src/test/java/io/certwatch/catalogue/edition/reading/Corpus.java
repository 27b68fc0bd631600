package io.certwatch.catalogue.edition.reading;

import io.certwatch.catalogue.ReferenceData;
import io.certwatch.catalogue.edition.EditionsInMemory;
import io.certwatch.catalogue.edition.Upload;
import io.certwatch.catalogue.edition.json.Uploads;
import io.certwatch.catalogue.lexicon.LexiconEntry;
import io.certwatch.catalogue.lexicon.LexiconInMemory;
import io.certwatch.catalogue.lexicon.ShippedLexicon;
import io.certwatch.catalogue.vocabulary.LexiconParameterNames;
import io.certwatch.edition.EditionForm;
import io.certwatch.edition.EditionForm.CriterionForm;
import io.certwatch.edition.EditionForm.EntryForm;
import io.certwatch.tabular.InProcessReader;
import io.certwatch.tabular.UnreadableSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.Workbook;

/** The two announcements in the formats in which they circulate: as web pages, and retyped as spreadsheets or documents. */
final class Corpus {

    static final String HTML = "text/html";
    static final String CSV = "text/csv";
    static final String PDF = "application/pdf";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Corpus() {}

    static EditionForm reference(String id) {
        return Uploads.json(ReferenceData.edition(id)).form();
    }

    static Upload read(String mediaType, byte[] bytes, GivenFields given) throws UnreadableSource {
        return reader().read(bytes, mediaType, null, given);
    }

    /** Reads with the shipped lexicon and no earlier editions. */
    static ReadDocument reader() {
        var lexicon = new LexiconInMemory();
        lexicon.bringUpTo(ShippedLexicon.read().entrySet().stream()
                .map(seed -> new LexiconEntry(seed.getKey(), 1, List.of(), seed.getValue(), "shipped", null))
                .toList());
        return new ReadDocument(new InProcessReader(), new EditionsInMemory(), new LexiconParameterNames(lexicon));
    }

    static byte[] document(String id, String mediaType) {
        return switch (mediaType) {
            case HTML -> file(id + ".html");
            case PDF -> file(id + ".pdf");
            case CSV -> csv(id);
            case XLSX -> xlsx(id);
            default -> docx(id);
        };
    }

    static byte[] file(String name) {
        try (var file = Corpus.class.getResourceAsStream("/corpus/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A CSV file in GB18030, as Chinese spreadsheet programs save it, with all data of the reference. */
    private static byte[] csv(String id) {
        var lines = new StringBuilder("类别代码,目录类型,设备或产品类别,英文名称,范围,范围英文,门槛,符合标准\n");
        for (var entry : reference(id).entries()) {
            lines.append(String.join(
                            ",",
                            entry.code(),
                            kind(entry),
                            quoted(entry.name().zh()),
                            quoted(entry.name().en()),
                            quoted(entry.scope().zh()),
                            quoted(entry.scope().en()),
                            quoted(thresholds(entry, "；")),
                            quoted(String.join("、", entry.standards()))))
                    .append('\n');
        }
        return lines.toString().replace("µ", "μ").getBytes(Charset.forName("GB18030"));
    }

    /** A workbook with title rows, one sheet per part, and merged cells. */
    private static byte[] xlsx(String id) {
        var form = reference(id);
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "corpus", "1.0")) {
            for (var part : List.of("网络关键设备", "网络安全专用产品")) {
                var sheet = book.newWorksheet(part);
                sheet.value(0, 0, form.title().zh());
                sheet.range(0, 0, 0, 2).merge();
                sheet.value(1, 0, form.announcement());
                sheet.range(1, 0, 1, 2).merge();
                var headers = List.of("序号", part.equals("网络关键设备") ? "设备类别" : "产品类别", "范围");
                for (int i = 0; i < headers.size(); i++) sheet.value(3, i, headers.get(i));
                int row = 4;
                int number = 0;
                for (var entry : form.entries()) {
                    if (!kind(entry).equals(part)) continue;
                    sheet.value(row, 0, ++number);
                    sheet.value(row, 1, entry.name().zh());
                    int first = row;
                    if (entry.criteria().isEmpty())
                        sheet.value(row++, 2, entry.scope().zh());
                    for (var criterion : entry.criteria()) sheet.value(row++, 2, threshold(criterion));
                    if (row - first > 1) {
                        sheet.range(first, 0, row - 1, 0).merge();
                        sheet.range(first, 1, row - 1, 1).merge();
                    }
                }
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static byte[] docx(String id) {
        var form = reference(id);
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph()
                    .createRun()
                    .setText("关于发布《" + form.title().zh() + "》的公告");
            document.createParagraph().createRun().setText(form.announcement());
            document.createParagraph().createRun().setText(form.issued());
            document.createParagraph().createRun().setText("自发布之日起施行。");
            for (var part : List.of("网络关键设备", "网络安全专用产品")) {
                document.createParagraph().createRun().setText(part);
                var entries = form.entries().stream()
                        .filter(entry -> kind(entry).equals(part))
                        .toList();
                var table = document.createTable(entries.size() + 1, 3);
                var headers = List.of("序号", "类别", "范围");
                for (int i = 0; i < 3; i++) table.getRow(0).getCell(i).setText(headers.get(i));
                for (int i = 0; i < entries.size(); i++) {
                    var entry = entries.get(i);
                    table.getRow(i + 1).getCell(0).setText(String.valueOf(i + 1));
                    table.getRow(i + 1).getCell(1).setText(entry.name().zh());
                    table.getRow(i + 1)
                            .getCell(2)
                            .setText(entry.criteria().isEmpty() ? entry.scope().zh() : thresholds(entry, "，"));
                }
            }
            document.write(bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static String kind(EntryForm entry) {
        return "NETWORK_CRITICAL_EQUIPMENT".equals(entry.kind()) ? "网络关键设备" : "网络安全专用产品";
    }

    private static String thresholds(EntryForm entry, String separator) {
        return String.join(
                separator, entry.criteria().stream().map(Corpus::threshold).toList());
    }

    private static String threshold(CriterionForm criterion) {
        return criterion.label().zh()
                + Objects.requireNonNull(criterion.comparison())
                        .replace(">=", "≥")
                        .replace("<=", "≤")
                + criterion.quantity();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
