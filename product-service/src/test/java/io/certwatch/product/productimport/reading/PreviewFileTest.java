package io.certwatch.product.productimport.reading;

import static io.certwatch.product.productimport.reading.Exports.mapped;
import static io.certwatch.product.productimport.reading.Exports.preview;
import static io.certwatch.product.productimport.reading.Exports.utf8;
import static io.certwatch.product.productimport.reading.RawWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwatch.platform.text.Sentence;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.productimport.reading.ColumnMeaning.Field;
import io.certwatch.product.productimport.reading.Read.Offered;
import io.certwatch.product.productimport.reading.Read.Rejected;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreviewFileTest {

    @Test
    void showsWhatIsMissingAndTakesACorrectedMapping() {
        var file = utf8("内部号,品目,单价\nA,路由器,1\n,交换机,2\n");
        var first = preview(file, ReadingInstructions.NONE);
        assertThat(first.obstacles())
                .extracting(Explanation::en)
                .containsExactly(
                        "row 1: no column is known as the SKU; say which it is",
                        "row 1: no column is known as the name of the product; say which it is");
        assertThat(first.detection().layouts().getFirst().columns())
                .extracting(Column::header)
                .containsExactly("内部号", "品目", "单价");
        assertThat(first.detection().layouts().getFirst().columns().getFirst().samples())
                .containsExactly("A");
        var mended = preview(file, mapped(Map.of("内部号", Field.SKU, "品目", Field.NAME)));
        assertThat(mended.obstacles()).isEmpty();
        assertThat(mended.rows().getFirst()).isInstanceOf(Offered.class);
        assertThat(mended.rows().get(1))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .singleElement()
                                .satisfies(problem ->
                                        assertThat(problem.reason().en()).isEqualTo("is missing")));
    }

    @Test
    void reportsSkippedSheetsWithReasons() {
        var preview = preview(
                new RawWorkbook()
                        .sheet("说明", "visible", row(1, "请填写"))
                        .sheet("旧", "veryHidden", row(1, "SKU", "Name"))
                        .sheet("空", "visible", "")
                        .sheet("清单", "visible", row(1, "SKU", "Name") + row(2, "A", "B"))
                        .bytes(),
                ReadingInstructions.NONE);
        assertThat(preview.detection().passedOver())
                .extracting(sheet -> sheet.sheet() + " " + sheet.hidden() + " "
                        + sheet.reason().en())
                .containsExactlyInAnyOrder(
                        "说明 false no row of it has the headers of an inventory",
                        "旧 true it is hidden; name it to have it read",
                        "空 false it is empty");
        assertThat(preview.detection().layouts())
                .singleElement()
                .satisfies(layout -> assertThat(layout.sheet()).isEqualTo("清单"));
    }

    @Test
    void showsTheRowsBeforeAnUnreadableOne() {
        var rows = new StringBuilder(row(1, "SKU", "Name"));
        for (int i = 2; i < 150; i++) rows.append(row(i, "A" + i, "Router"));
        var preview = Exports.onDisk(
                new RawWorkbook().sheet(rows + "<row r=\"1\"/>").bytes(),
                path -> new PreviewFile(Exports.openFiles()).preview(path, ReadingInstructions.NONE, 500));
        assertThat(preview.rows()).hasSize(148);
        assertThat(preview.end()).hasMessageContaining("not in their order");
    }

    @Test
    void stopsEarlyToFindHeadersInLargeRows() {
        var row = "A,B" + ("," + "x".repeat(100_000)).repeat(10) + "\n";
        var preview = preview(utf8("SKU,Name\n" + row.repeat(3) + "C,D\n"), ReadingInstructions.NONE);
        assertThat(preview.obstacles()).isEmpty();
        assertThat(preview.rows()).as("rows in a preview of long texts").hasSize(2);
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> preview(
                        utf8("SKU,Name\n" + row.repeat(3) + "C,D\n"),
                        new ReadingInstructions(null, null, null, 5, Map.of())))
                .withMessageContaining("not among the first 3 rows");
    }

    @Test
    void asksForTheSheetIfAllAreTooLarge() {
        var workbook = new RawWorkbook().strings("<si><t>" + "x".repeat(65_000) + "</t></si>");
        for (int i = 0; i < 18; i++)
            workbook.sheet(
                    "<row r=\"1\">" + "<c t=\"s\"><v>0</v></c>".repeat(15) + "</row>" + row(2, "y".repeat(65_000)));
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> preview(workbook.bytes(), ReadingInstructions.NONE))
                .withMessageContaining("say which sheet is meant");
    }

    @Test
    void explainsTheEncodingAndTheSeparator() {
        var reasons = preview("SKU;名称\nA;路由器\n".getBytes(Charset.forName("GBK")), ReadingInstructions.NONE)
                .detection()
                .reasons();
        assertThat(reasons)
                .extracting(Sentence::en)
                .containsExactly(
                        "it is in GB18030 (GBK): not in UTF-8, and Chinese when read so",
                        "cells are parted by semicolons, which most lines have the same number of",
                        "row 1 has the headers: 2 of them are known");
    }
}
