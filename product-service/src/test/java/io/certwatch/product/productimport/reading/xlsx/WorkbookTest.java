package io.certwatch.product.productimport.reading.xlsx;

import static io.certwatch.product.productimport.reading.Exports.read;
import static io.certwatch.product.productimport.reading.RawWorkbook.number;
import static io.certwatch.product.productimport.reading.RawWorkbook.row;
import static io.certwatch.product.productimport.reading.RawWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwatch.product.aggregate.Product;
import io.certwatch.product.productimport.reading.RawWorkbook;
import io.certwatch.product.productimport.reading.Read;
import io.certwatch.product.productimport.reading.Read.Offered;
import io.certwatch.product.productimport.reading.Read.Rejected;
import io.certwatch.product.productimport.reading.ReadingInstructions;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTest {

    @Test
    void skipsTitleRowsAboveTheHeaders() {
        var reads = read(new RawWorkbook()
                .sheet(row(1, "物料主数据") + row(2, "导出日期", "2026-11-25") + row(4, "物料编码", "物料名称") + row(6, "A", "路由器"))
                .bytes());
        assertThat(reads)
                .singleElement()
                .isInstanceOfSatisfying(
                        Offered.class,
                        offered -> assertThat(offered.row().place().row()).isEqualTo(6));
    }

    @Test
    void copiesVerticallyMergedCellsToEveryRow() {
        var products = products(read(new RawWorkbook()
                .sheet(row(1, "SKU", "Name", "Brand") + row(2, "A", "Router", "Huawei") + row(3, "B", "Switch")
                        + row(4, "C", "Firewall", "H3C")
                        + "</sheetData><mergeCells><mergeCell ref=\"C2:C3\"/></mergeCells>")
                .bytes()));
        assertThat(products).extracting(Product::manufacturer).containsExactly("Huawei", "Huawei", "H3C");
    }

    @Test
    void readsHeadersMergedOverTwoRows() {
        var product = products(read(new RawWorkbook()
                        .sheet(row(1, "物料编码", "名称", "规格") + row(2, "", "", "吞吐量(Gbps)", "包转发率")
                                + row(3, "A", "路由器", "25600", "9600 Mpps")
                                + "</sheetData><mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell"
                                + " ref=\"B1:B2\"/><mergeCell ref=\"C1:D1\"/></mergeCells>")
                        .bytes()))
                .getFirst();
        assertThat(product.specs())
                .extracting(Object::toString)
                .containsExactly("Spec[name=吞吐量, value=25600 Gbps]", "Spec[name=包转发率, value=9600 Mpps]");
    }

    @Test
    void readsNumbersAndDatesAsShown() {
        var workbook = new RawWorkbook()
                .formats("General", "000000", "0.00E+00", "yyyy\"年\"m\"月\"d\"日\"", "0.0\" Tbps\"", "0%", "#,##0")
                .sheet(row(1, "SKU", "Name", "Model", "上市日期", "吞吐量", "HS Code", "Description")
                        + "<row r=\"2\">" + number("A2", 1, "123") + text("B2", "Router") + number("C2", 2, "120000")
                        + number("D2", 3, "46447")
                        + number("E2", 4, "25.600000000000001") + number("F2", 0, "8517620000")
                        + number("G2", 6, "1234567.5") + "</row>"
                        + "<row r=\"3\">" + number("A3", 0, "1.2E5") + text("B3", "Switch") + number("C3", 5, "0.985")
                        + "</row>");
        var products = products(read(workbook.bytes()));
        assertThat(products.getFirst()).satisfies(product -> {
            assertThat(product.sku().value()).isEqualTo("000123");
            assertThat(product.model()).isEqualTo("120000");
            assertThat(product.market().entryDate()).isEqualTo("2027-03-01");
            assertThat(product.specs().getFirst().value()).isEqualTo("25.6 Tbps");
            assertThat(product.hsCode()).isEqualTo("8517620000");
            assertThat(product.description()).isEqualTo("1234567.5");
        });
        assertThat(products.get(1).sku().value()).isEqualTo("120000");
        assertThat(products.get(1).model()).isEqualTo("98.5%");
    }

    @Test
    void countsDaysFrom1904IfTheWorkbookDoes() {
        var reads = read(new RawWorkbook("<workbookPr date1904=\"1\"/>")
                .formats("yyyy-mm-dd")
                .sheet(row(1, "SKU", "Name", "上市日期") + "<row r=\"2\">" + text("A2", "A") + text("B2", "Router")
                        + number("C2", 0, "44985") + "</row>")
                .bytes());
        assertThat(products(reads).getFirst().market().entryDate()).isEqualTo("2027-03-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='A2'><f>B1&amp;\"x\"</f></c>                          | formula whose result was not saved; open"
                        + " the workbook in Excel and save it",
                "<c r='A2'><f>B1</f><v></v></c>                             | formula whose result was not saved",
                "<c r='A2' t='n'><f t='shared' si='0'/><v/></c>             | formula whose result was not saved",
                "<c r='A2' t='e'><v>#REF!</v></c>                           | #REF!",
                "<c r='A2'><v>12345678901234567</v></c>                     | more than 15 digits",
                "<c r='A2' t='s'><v>7</v></c>                               | refers to a text that the workbook does"
                        + " not have",
                "<c r='A2'><v>1e999</v></c>                                 | said to be a number and is none",
                "<c r='A2' t='inlineStr'><is><t>A_x0007_B</t></is></c>      | control character",
            })
    void aCellThatCannotBeReliedOnRejectsItsRow(String cell, String reason) {
        var reads = read(new RawWorkbook()
                .sheet(row(1, "SKU", "Name") + "<row r=\"2\">" + cell.replace('\'', '"') + text("B2", "Router")
                        + "</row>" + row(3, "B", "Switch"))
                .bytes());
        assertThat(reads.getFirst()).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.row().place()).hasToString("sheet 'Sheet1', row 2");
            assertThat(rejected.problems().getFirst().column()).isEqualTo(1);
            assertThat(rejected.problems().getFirst().reason().en()).contains(reason);
        });
        assertThat(reads.get(1)).isInstanceOf(Offered.class);
    }

    @Test
    void acceptsAnEmptyTextAsTheResultOfAFormula() {
        var reads = read(new RawWorkbook()
                .sheet(row(1, "SKU", "Name", "Model") + "<row r=\"2\">" + text("A2", "A") + text("B2", "Router")
                        + "<c r=\"C2\" t=\"str\"><f>IF(1=2,\"x\",\"\")</f><v></v></c></row>")
                .bytes());
        assertThat(products(reads).getFirst().model()).isNull();
    }

    @Test
    void usesTheSavedResultOfAFormula() {
        var reads = read(new RawWorkbook()
                .sheet(row(1, "SKU", "Name") + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>\"A\"&amp;1</f><v>A1</v></c>"
                        + "<c r=\"B2\" t=\"str\"><f>HYPERLINK(\"http://x\")</f><v>Router</v></c></row>")
                .bytes());
        assertThat(products(reads).getFirst().sku().value()).isEqualTo("A1");
    }

    @Test
    void readsSharedStringsWithRunsPhoneticsAndEscapes() {
        var reads = read(new RawWorkbook()
                .strings(
                        "<si><t>SKU</t></si>",
                        "<si><t>名称</t></si>",
                        "<si><r><t>核心</t></r><r><t>路由器</t></r><rPh><t>lu</t></rPh></si>",
                        "<si><t>A_x005F_1</t></si>")
                .sheet("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row><row><c t=\"s\"><v>3</v></c><c"
                        + " t=\"s\"><v>2</v></c></row>")
                .bytes());
        assertThat(products(reads).getFirst().name().zh()).isEqualTo("核心路由器");
        assertThat(products(reads).getFirst().sku().value()).isEqualTo("A_1");
    }

    @Test
    void readsVisibleSheetsWithHeadersOrTheChosenOne() {
        var file = new RawWorkbook()
                .sheet("说明", "visible", row(1, "使用说明") + row(2, "SKU 必填"))
                .sheet("路由器", "visible", row(1, "SKU", "Name") + row(2, "A", "Router"))
                .sheet("旧", "hidden", row(1, "SKU", "Name") + row(2, "OLD", "Hub"))
                .sheet("防火墙", "visible", row(1, "名称", "物料编码") + row(2, "防火墙", "B"))
                .bytes();
        assertThat(products(read(file)))
                .extracting(product -> product.sku().value())
                .containsExactly("A", "B");
        assertThat(products(read(file, sheet("旧"))))
                .extracting(product -> product.sku().value())
                .containsExactly("OLD");
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(file, sheet("x")))
                .withMessageContaining("no sheet 'x', only [说明, 路由器, 旧, 防火墙]");
    }

    @Test
    void rejectsASkuOfAnEarlierSheetAndNamesItsPlace() {
        var reads = read(new RawWorkbook()
                .sheet(row(1, "SKU", "Name") + row(2, "A", "Router"))
                .sheet(row(1, "SKU", "Name") + row(2, "A", "Switch") + row(3, "A", "Router"))
                .bytes());
        assertThat(reads.get(1))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(
                                        rejected.problems().getFirst().reason().en())
                                .startsWith("is already in sheet 'Sheet1', row 2"));
        assertThat(reads.get(2)).isInstanceOf(Read.Repeated.class);
    }

    private static ReadingInstructions sheet(String name) {
        return new ReadingInstructions(null, null, name, null, Map.of());
    }

    private static List<Product> products(List<Read> reads) {
        return reads.stream().map(read -> ((Offered) read).product()).toList();
    }
}
