package io.certwatch.product.productimport.reading;

import static io.certwatch.product.productimport.reading.Exports.detection;
import static io.certwatch.product.productimport.reading.Exports.mapped;
import static io.certwatch.product.productimport.reading.Exports.preview;
import static io.certwatch.product.productimport.reading.Exports.product;
import static io.certwatch.product.productimport.reading.Exports.read;
import static io.certwatch.product.productimport.reading.Exports.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.text.Sentence;
import io.certwatch.product.productimport.reading.Column.Sureness;
import io.certwatch.product.productimport.reading.ColumnMeaning.Field;
import io.certwatch.product.productimport.reading.ColumnMeaning.FigureColumn;
import io.certwatch.tabular.spreadsheet.RowPlace;
import io.certwatch.tabular.spreadsheet.SheetCell;
import io.certwatch.tabular.spreadsheet.SheetRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "物料编码          | sku",
                "*物料编码         | sku",
                "Part No.          | sku",
                "PART NO           | sku",
                "ＳＫＵ            | sku",
                "sku (必填)        | sku",
                "物料编码/Material No. | sku",
                "物料编码 SKU      | sku",
                "料号(P/N)         | sku",
                "型号              | model",
                "Model No.         | model",
                "品牌              | manufacturer",
                "制造商            | manufacturer",
                "Brand Name        | manufacturer",
                "供应商            | vendor",
                "Supplier Name     | vendor",
                "HS Code           | hsCode",
                "海关编码          | hsCode",
                "申报类别          | declaredEntry",
                "Declared Category | declaredEntry",
                "生命周期状态      | market.status",
                "计划上市日期(YYYY-MM-DD) | market.entryDate",
                "Launch Date       | market.entryDate",
                "是否关基          | usedInCii",
                "Used in CII?      | usedInCii",
                "技术参数          | specs",
                "吞吐量            | specs.吞吐量",
                "吞吐量（Gbps）    | specs.吞吐量 (Gbps)",
                "吞吐量(双向)      | specs.吞吐量(双向)",
                "整系统吞吐量（双向）(Tbps) | specs.整系统吞吐量（双向） (Tbps)",
                "Throughput [Gbps] | specs.Throughput (Gbps)",
                "最大吞吐量        | specs.最大吞吐量",
                "路由表(万条)      | specs.路由表 (万条)",
                "备注              | ",
                "单价              | ",
                "供应商物料编码    | ",
                "处理器型号        | ",
            })
    void areKnownByTheirUsualWordings(String header, String meaning) {
        var row = new SheetRow(new RowPlace("", 1), List.of(new SheetCell.Text(header)));
        var found = Headers.of(row, Map.of(), new HeaderWords(Exports.figures()))
                .column(1, List.of())
                .meaning();
        assertThat(found == null ? null : found.toString()).isEqualTo(meaning);
    }

    @Test
    void mayBeInAnyOrderAndBesideUnknownOnes() {
        var product = product(read("备注,供应商,吞吐量(Tbps),物料名称,单价,SKU\nx,huawei-cn,25.6,路由器,1,A\n"));
        assertThat(product.sku().value()).isEqualTo("A");
        assertThat(product.vendor()).isEqualTo("huawei-cn");
        assertThat(product.specs().getFirst().value()).isEqualTo("25.6 Tbps");
        assertThat(product.description()).isNull();
    }

    @Test
    void readsTheMoreCertainOfTwoAndReportsTheOther() {
        var columns = columns("品牌,制造商,物料描述,名称,规格型号,型号,SKU\nb,m,d,n,s,t,A\n");
        assertThat(columns)
                .extracting(Column::meaning)
                .containsExactly(
                        null, Field.MANUFACTURER, Field.DESCRIPTION, Field.NAME, Field.SPECS, Field.MODEL, Field.SKU);
        assertThat(columns.getFirst().why())
                .isEqualTo(new Sentence(
                        "可能是 manufacturer，但第2列（“制造商”）已是该含义",
                        "it could be manufacturer, which column 2 ('制造商') is already"));
    }

    @Test
    void usesAShortTextAsTheNameIfThereIsNoOther() {
        assertThat(columns("Material,Material Description,Long Text\nA,Router,x\n"))
                .extracting(Column::meaning)
                .containsExactly(Field.SKU, Field.NAME, Field.DESCRIPTION);
        assertThat(columns("规格型号,物料,描述\nx,A,路由器\n"))
                .extracting(Column::meaning)
                .containsExactly(Field.MODEL, Field.SKU, Field.NAME);
    }

    @Test
    void mappingTakesPrecedenceOverTheWording() {
        var said = mapped(Map.of(
                "内部号",
                Field.SKU,
                "SKU",
                new ColumnMeaning.Ignored(),
                "#3",
                Field.NAME_ZH,
                "速率",
                new FigureColumn("throughput", "Gbps")));
        var reads = read(utf8("SKU,内部号,,速率\nold,A,路由器,100\n"), said);
        var product = product(reads);
        assertThat(product.sku().value()).isEqualTo("A");
        assertThat(product.name().zh()).isEqualTo("路由器");
        assertThat(product.specs())
                .extracting(Object::toString)
                .containsExactly("Spec[name=throughput, value=100 Gbps]");
        var columns = preview(utf8("SKU,内部号,,速率\nold,A,路由器,100\n"), said)
                .detection()
                .layouts()
                .getFirst()
                .columns();
        assertThat(columns).allSatisfy(column -> assertThat(column.sureness()).isEqualTo(Sureness.GIVEN));
    }

    @ParameterizedTest
    @CsvSource({"#2, #4, 路由器", "#4, #2, 交换机"})
    void mappingSaysWhichOfTwoColumnsWithOneHeaderIsMeant(String meant, String other, String name) {
        var said = mapped(Map.of(meant, Field.NAME, other, new ColumnMeaning.Ignored()));

        var product = product(read(utf8("SKU,名称,单价,名称\nA,路由器,1,交换机\n"), said));

        assertThat(product.name().zh()).isEqualTo(name);
    }

    @Test
    void readsHeadersInTheGivenRow() {
        var said = new ReadingInstructions(null, null, null, 3, Map.of("c1", Field.SKU, "c2", Field.NAME));
        assertThat(product(read(utf8("SKU,Name\nA,B\nc1,c2\nX,Router\n"), said))
                        .sku()
                        .value())
                .isEqualTo("X");
    }

    @Test
    void skipsRepeatedAndBilingualHeaders() {
        assertThat(Exports.products(read("物料编码,名称,型号\nMaterial No.,Name,Model\nA,路由器,X\n物料编码,名称,型号\nB,交换机,Y\n")))
                .hasSize(2);
    }

    @Test
    void reportsMappedColumnsThatAreMissing() {
        var found = preview(
                utf8("SKU,Name\nA,B\n"), mapped(Map.of("吞吐", new FigureColumn("throughput", ""), "#9", Field.MODEL)));
        assertThat(found.detection().reasons())
                .extracting(Sentence::en)
                .contains(
                        "the mapping names a column '吞吐', which does not exist",
                        "the mapping names a column '#9', which does not exist");
    }

    @ParameterizedTest
    @CsvSource({
        "sku",
        "name.zh",
        "market.entryDate",
        "usedInCii",
        "specs",
        "ignored",
        "specs.throughput",
        "specs.throughput (Gbps)"
    })
    void aMeaningIsWrittenAsItIsRead(String written) {
        assertThat(ColumnMeaning.parse(written)).get().hasToString(written);
        assertThat(ColumnMeaning.parse("specs.")).isEmpty();
        assertThat(ColumnMeaning.parse("price")).isEmpty();
    }

    private static List<Column> columns(String csv) {
        return detection(utf8(csv)).layouts().getFirst().columns();
    }
}
