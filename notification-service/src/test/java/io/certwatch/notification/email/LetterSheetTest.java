package io.certwatch.notification.email;

import static io.certwatch.notification.alert.Fixtures.appliedFor;
import static io.certwatch.notification.alert.Fixtures.comparedWith;
import static io.certwatch.notification.alert.Fixtures.due;
import static io.certwatch.notification.alert.Fixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertLine.Product;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.notification.vocabulary.CiiExposure;
import io.certwatch.platform.text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** The workbook with all products of a message. */
class LetterSheetTest {

    @Test
    void listsAllProductsUnderNamesInTheLanguageOfTheRecipient() throws IOException {
        var lines = new ArrayList<>(Letters.lines(60));
        lines.add(due(appliedFor(line("o60"), "2026-12-20"), "2026-12-10"));

        var zh = rows(lines, Language.ZH);
        assertThat(zh).hasSize(62);
        assertThat(zh.getFirst().getCellText(0)).isEqualTo("物料编码");
        assertThat(zh.get(1).getCellText(0)).as("the most urgent").isEqualTo("USG-o60");
        assertThat(zh.get(1).getCellText(11)).isEqualTo("CCRC-2026-NSP-004417");
        assertThat(zh.get(2).getCellText(1)).isEqualTo("下一代防火墙");

        var en = rows(lines, Language.EN);
        assertThat(en.getFirst().getCellText(0)).isEqualTo("SKU");
        assertThat(en.get(2).getCellText(1)).isEqualTo("Firewall");
        assertThat(en.get(2).getCellAsDate(5))
                .hasValueSatisfying(day -> assertThat(day.toLocalDate()).isEqualTo(LocalDate.parse("2027-02-28")));
    }

    @Test
    void isTheSameForTheSameMessage() {
        assertThat(sheet(Letters.lines(60), Language.EN)).isEqualTo(sheet(Letters.lines(60), Language.EN));
    }

    @Test
    void tellsWithEachProductWhatTheRegisterHadForItAlone() throws IOException {
        var note = new BilingualText("有记录：REG-1。", "It has REG-1.");
        var lines = List.of(comparedWith(line("o0"), "2027-02-28T15:41:00Z", null, note), line("o1"));
        var rows = rows(lines, Language.EN);
        assertThat(rows.getFirst().getCellText(16)).isEqualTo("Comparison");
        assertThat(rows.get(1).getCellText(16)).contains("28 February 2027, 23:41 (China time): “It has REG-1.”");
        assertThat(rows.get(2).getCellText(16)).isEmpty();
    }

    @Test
    void storesNoFormula() throws IOException {
        var odd = line(
                "o0", new Product("=1+1", new BilingualText("=HYPERLINK(\"x\")", ""), "@SUM(A1)", CiiExposure.NONE));
        var row = rows(List.of(odd), Language.EN).get(1);
        assertThat(row.getCell(0).getFormula()).isNull();
        assertThat(row.getCellText(0)).isEqualTo("=1+1");
    }

    private static List<Row> rows(List<AlertLine> lines, Language language) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet(lines, language)))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static byte[] sheet(List<AlertLine> lines, Language language) {
        return LetterSheet.of(Letters.content(language, lines, "2026-11-25"), language);
    }
}
