package io.certwatch.product.productimport.reading.csv;

import static io.certwatch.product.productimport.reading.Exports.read;
import static io.certwatch.product.productimport.reading.Exports.remarks;
import static io.certwatch.product.productimport.reading.Exports.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwatch.product.productimport.reading.Exports;
import io.certwatch.product.productimport.reading.Read;
import io.certwatch.product.productimport.reading.Read.Offered;
import io.certwatch.product.productimport.reading.Read.Rejected;
import io.certwatch.product.productimport.reading.ReadingInstructions;
import io.certwatch.tabular.spreadsheet.SheetRow;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LinesOfTextTest {

    private static final String ROWS = """
        物料编码,物料名称,型号,制造商
        000123,核心路由器,NetEngine 8000 X8,华为
        000124,防火墙,USG6655E,华为
        """;

    static Stream<Arguments> everyEncodingAndSeparator() {
        return Stream.of("UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE")
                .flatMap(charset -> Stream.of(",", ";", "\t", "|")
                        .flatMap(separator ->
                                Stream.of("", "\uFEFF").map(mark -> Arguments.of(charset, separator, mark))))
                .filter(each -> !(each.get()[0].toString().startsWith("GB") && each.get()[2].equals("\uFEFF")));
    }

    @ParameterizedTest
    @MethodSource("everyEncodingAndSeparator")
    void readsAnyEncodingAndSeparator(String charset, String separator, String mark) {
        var file = (mark + ROWS.replace(",", separator)).getBytes(Charset.forName(charset));
        assertThat(skus(read(file))).containsExactly("000123", "000124");
        assertThat(((Offered) read(file).getFirst()).product().name().zh()).isEqualTo("核心路由器");
    }

    @Test
    void detectsChineseThatBeginsInRowTenThousand() {
        var rows = new StringBuilder("SKU,Name\n");
        for (int i = 0; i < 10_000; i++) rows.append("A").append(i).append(",Router\n");
        var file = (rows + "B,核心路由器\n").getBytes(Charset.forName("GBK"));
        var last = (Offered) read(file).getLast();
        assertThat(last.product().name().zh()).isEqualTo("核心路由器");
        assertThat(last.row().place().row()).isEqualTo(10_002);
    }

    @Test
    void keepsQuotedLineBreaksAndSeparators() {
        var reads = read("SKU,Name,Description\nA,Router,\"first; \"\"quoted\"\"\r\nsecond, line\"\nB,Switch,\n");
        var first = ((Offered) reads.getFirst()).product();
        assertThat(first.description()).isEqualTo("first; \"quoted\"\nsecond, line");
        assertThat(reads.get(1).row().place().row()).isEqualTo(3);
    }

    @Test
    void remarksOnBytesThatCannotBeDecoded() {
        var file = new ByteArrayOutputStream();
        file.writeBytes(utf8("SKU,Name\n"));
        for (int i = 0; i < 200; i++) file.writeBytes(utf8("A" + i + ",核心路由器\n"));
        file.writeBytes(utf8("B,路"));
        file.write(0xFF);
        file.write(0xA3);
        file.writeBytes(utf8("由器\nC,交换机\n"));
        var reads = read(file.toByteArray());
        assertThat(reads).hasSize(202).last().isInstanceOf(Offered.class);
        var remarked = (Offered) reads.get(200);
        assertThat(remarked.row().place().row()).isEqualTo(202);
        assertThat(remarked.product().name().zh()).isEqualTo("路  由器");
        assertThat(remarked.remarks()).singleElement().satisfies(problem -> {
            assertThat(problem.column()).isEqualTo(2);
            assertThat(problem.header()).isEqualTo("Name");
            assertThat(problem.value()).isEqualTo("路\uFFFD\uFFFD由器");
            assertThat(problem.reason().en()).isEqualTo("has bytes that are not UTF-8: FF A3");
        });
    }

    @Test
    void usesTheGivenEncoding() {
        var file = "SKU;Name\nA;Catalyst® für München\n".getBytes(Charset.forName("windows-1252"));
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(file))
                .withMessageContaining("charset=windows-1252");
        var said = new ReadingInstructions(Charset.forName("windows-1252"), null, null, null, Map.of());
        assertThat(((Offered) read(file, said).getFirst()).product().name().en())
                .isEqualTo("Catalyst® für München");
        var wrong = new ReadingInstructions(Charset.forName("GBK"), null, null, null, Map.of());
        assertThat(read(utf8("SKU,Name\nA,路由\n"), wrong)).singleElement().isInstanceOf(Offered.class);
        assertThat(remarks(read(utf8("SKU,Name\nA,路\n"), wrong)))
                .singleElement()
                .satisfies(remark -> assertThat(remark.reason().en()).startsWith("has bytes that are not GB"));
    }

    @Test
    void doesNotMistakeAFewChineseWordsForJapanese() {
        var chinese =
                "物料编码,产品名称,型号,供应商,上市日期\nFW-1,防火墙,USG6000,v1,\nFW-2,防火墙,无编码,v1,\n".getBytes(Charset.forName("GB18030"));
        assertThat(skus(read(chinese))).containsExactly("FW-1", "FW-2");
        var japanese = "品番,製品名,メーカー\nFW-1,ファイアウォール,シスコ\nFW-2,ルーターとスイッチの説明書,シスコ\n".getBytes(Charset.forName("EUC-JP"));
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(japanese))
                .withMessageContaining("EUC-JP");
    }

    @Test
    void namesAnotherEastAsianEncodingWithoutUsingIt() {
        var big5 = ("料號,品名\n" + "A1,核心路由器與交換機設備的說明書\nA2,防火牆產品認證檢測報告編號\nA3,網路安全專用產品目錄\n".repeat(20))
                .getBytes(Charset.forName("Big5"));
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(big5))
                .withMessageContaining("Big5");
    }

    @Test
    void detectsUtf16WithoutAMarkByItsZeros() {
        var said = new ReadingInstructions(Charset.forName("UTF-16"), null, null, null, Map.of());
        assertThat(skus(read(ROWS.getBytes(Charset.forName("UTF-16LE")), said))).containsExactly("000123", "000124");
        assertThat(skus(read(ROWS.getBytes(Charset.forName("UTF-16BE")), said))).containsExactly("000123", "000124");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "sep=|\\nSKU|Name\\nA|Router, big",
                "SKU,Name\\n=\"A\",Router",
                "SKU,Name,Model\\nA,Router,'-40G",
                "\\n\\nSKU,Name\\n\\nA,Router\\n\\n",
                "物料清单,,\\n导出时间,2026-11-25,\\nSKU,Name,\\nA,Router,",
                "SKU\\tName\\r\\nA\\tRouter\\r\\n",
                "SKU,Name\\rA,Router\\r",
            })
    void whatSpreadsheetsAndExportsAddIsNoTrouble(String file) {
        assertThat(skus(read(file.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t"))))
                .containsExactly("A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,Router                | has 2 cells where there are 3 headers",
                "A,Router,X,Y            | has 4 cells where there are 3 headers",
                "A,Router\\nB,Switch,M   | has 2 cells where there are 3 headers",
            })
    void raggedRowsAreRejectedWithTheirNumber(String rows, String reason) {
        var rejected = read("SKU,Name,Model\n" + rows.replace("\\n", "\n")).getFirst();
        assertThat(rejected).isInstanceOfSatisfying(Rejected.class, row -> {
            assertThat(row.row().place().row()).isEqualTo(2);
            assertThat(row.problems().getFirst().reason().en()).startsWith(reason);
        });
    }

    @Test
    void remarksOnNulBytes() {
        var reads = read(
                "SKU,Name\nA,Rou\0ter\nB,Switch\n" + "C,Firewall with a long name that makes zeros rare\n".repeat(3));
        assertThat(reads.getFirst()).isInstanceOfSatisfying(Offered.class, row -> {
            assertThat(row.product().name().en()).isEqualTo("Rou ter");
            assertThat(row.remarks().getFirst().reason().en()).contains("control character");
        });
        assertThat(reads.get(1)).isInstanceOf(Offered.class);
        var binary = new byte[8192];
        Arrays.fill(binary, 0, 100, (byte) 'A');
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(binary))
                .withMessageContaining("NUL bytes");
    }

    @Test
    void reportsWhereAnUnclosedCellBegins() {
        var endless = "SKU,Name\nA,Router\nB,\"" + "x".repeat(SheetRow.LONGEST + 10);
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(endless))
                .withMessageStartingWith("row 3 ");
        var unclosed = "SKU,Name\nA,Router\nB,\"Switch\nC,Firewall\n";
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(unclosed))
                .withMessageStartingWith("row 3 ")
                .withMessageContaining("quote");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                | the file is empty",
                "\\n\\n                            | it has no rows",
                "Foo,Bar\\n1,2                     | no column is known as the SKU",
                "SKU,Model\\nA,B                   | no column is known as the name",
                "SKU,Name,Price,Name\\nA,B,1,C     | columns 2 and 4 have the same header 'Name'",
                "<html><table><tr><td>SKU</td>     | web page",
                "<?xml version=\"1.0\"?><Workbook/> | XML",
                "%PDF-1.7                          | PDF",
            })
    void whatIsNoInventoryIsRefusedWithTheReason(String file, String reason) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> read(file.replace("\\n", "\n")))
                .withMessageContaining(reason);
    }

    @Test
    void readsHeadersAloneAsAnEmptyInventory() {
        assertThat(read("SKU,Name\n")).isEmpty();
    }

    @Test
    void shareReadGrowsToOne() {
        var shares = Exports.shares(utf8("SKU,Name\n" + "A,Router\n".repeat(30_000)));
        assertThat(shares).isSorted().last().isEqualTo(1.0);
        assertThat(shares.get(shares.size() / 2)).isStrictlyBetween(0.3, 0.9);
    }

    private static List<String> skus(List<Read> reads) {
        return reads.stream()
                .filter(Offered.class::isInstance)
                .map(read -> ((Offered) read).product().sku().value())
                .toList();
    }
}
