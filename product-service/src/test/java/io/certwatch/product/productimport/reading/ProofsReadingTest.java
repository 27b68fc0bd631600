package io.certwatch.product.productimport.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.productimport.reading.Read.Offered;
import io.certwatch.product.productimport.reading.Read.Problem;
import io.certwatch.product.productimport.reading.Read.Repeated;
import io.certwatch.product.proof.ProofFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProofsReadingTest {

    private static final String ROW = "A,防火墙,";

    private static RowProofs proofs(String headers, String cells) {
        return offered(headers, cells).proofs();
    }

    private static Offered offered(String headers, String cells) {
        return (Offered)
                Exports.read("SKU,名称," + headers + "\n" + ROW + cells + "\n").getFirst();
    }

    private static List<ProofFacts> facts(String headers, String cells) {
        return proofs(headers, cells).named().stream()
                .map(RowProofs.Named::facts)
                .toList();
    }

    private static List<String> remarks(String headers, String cells) {
        return proofs(headers, cells).remarks().stream()
                .map(problem -> problem.field() + " " + problem.reason().en())
                .toList();
    }

    @Test
    void readsWhatStandsBesideANumber() {
        assertThat(facts(
                        "证书编号,发证机构,标准,持证人,发证日期,有效期至",
                        "CCRC-2026-1,中国网络安全审查认证和市场监管大数据中心,GB/T 20281-2020,华为技术有限公司,2026-03-01,2031/2/28"))
                .containsExactly(new ProofFacts(
                        ProofKind.CERTIFICATE,
                        "CCRC-2026-1",
                        "中国网络安全审查认证和市场监管大数据中心",
                        "GB/T 20281-2020",
                        "华为技术有限公司",
                        List.of(),
                        LocalDate.parse("2026-03-01"),
                        LocalDate.parse("2031-02-28")));
    }

    @Test
    void readsAResultThatIsPublishedWithoutANumber() {
        assertThat(facts("型号,检测结果批次,送检单位,检测机构", "NetEngine 8000 X8,第17批,华为技术有限公司,CAICT"))
                .singleElement()
                .satisfies(facts -> {
                    assertThat(facts.kind()).isEqualTo(ProofKind.TEST_REPORT);
                    assertThat(facts.number()).matches("无编号-第17批-[0-9A-F]{10}");
                    assertThat(facts.batch()).isEqualTo("17");
                    assertThat(facts.body()).isEqualTo("CAICT");
                    assertThat(facts.models())
                            .extracting(model -> model.model())
                            .containsExactly("NetEngine 8000 X8");
                });
        assertThat(remarks("型号,检测结果批次", "NetEngine 8000 X8,第17批"))
                .containsExactly("testReport.batch a test result without a number also needs its holder and the model;"
                        + " not entered");
    }

    @Test
    void keepsTheCellOfALastDayThatItCannotRead() {
        assertThat(proofs("证书编号,有效期至", "C-1,2020-99-01").named())
                .extracting(RowProofs.Named::unreadEnd)
                .containsExactly("2020-99-01");
        assertThat(proofs("证书编号,有效期至", "C-1;C-2,2031-02-28;soon").named())
                .extracting(RowProofs.Named::unreadEnd)
                .containsExactly(null, "soon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031-02-28", "", "无", "长期有效"})
    void keepsNoCellWhoseLastDayItKnows(String cell) {
        assertThat(proofs("证书编号,有效期至", "C-1," + cell).named())
                .singleElement()
                .satisfies(named -> assertThat(named.unreadEnd()).isNull());
    }

    @ParameterizedTest
    @CsvSource({
        "证书编号,CERTIFICATE",
        "认证证书号,CERTIFICATE",
        "Certificate number,CERTIFICATE",
        "证书编号/Certificate No.,CERTIFICATE",
        "检测报告编号,TEST_REPORT",
        "Test report number,TEST_REPORT",
        "销售许可证编号,SALES_LICENCE",
        "Sales licence number,SALES_LICENCE",
        "CNCA-CCIS-2018证书编号,CCIS_2018_CERTIFICATE",
        "国家信息安全产品认证证书编号,CCIS_2018_CERTIFICATE",
        "CNCA-CCIS-2018 certificate number,CCIS_2018_CERTIFICATE",
        "CNCA-CCIS-2018证书编号/CCIS Certificate No.,CCIS_2018_CERTIFICATE",
        "商用密码产品认证证书编号,COMMERCIAL_CRYPTOGRAPHY",
        "商密证书编号,COMMERCIAL_CRYPTOGRAPHY",
        "Commercial cryptography certificate number,COMMERCIAL_CRYPTOGRAPHY",
    })
    void knowsTheKindByTheHeader(String header, ProofKind kind) {
        assertThat(facts(header, "X-1"))
                .extracting(ProofFacts::kind, ProofFacts::number)
                .containsExactly(tuple(kind, "X-1"));
    }

    @Test
    void readsEveryKindBesideTheOthers() {
        var headers = "证书编号,持证人,CCIS证书编号,CCIS证书持有人,CCIS证书有效期至,商密证书编号,商密持证单位,商密证书发证机构,商密标准,商密证书有效期至,检测报告编号,送检单位";
        var cells = "C-1,Acme,S-2,华三,2027-06-30,GM-3,深信服,国家密码管理局商用密码检测中心,GM/T 0028-2014,2029-01-01,R-4,Acme Lab";
        assertThat(facts(headers, cells))
                .extracting(
                        ProofFacts::kind,
                        ProofFacts::number,
                        ProofFacts::holder,
                        ProofFacts::standard,
                        facts -> String.valueOf(facts.validUntil()))
                .containsExactly(
                        tuple(ProofKind.CERTIFICATE, "C-1", "Acme", null, "null"),
                        tuple(ProofKind.TEST_REPORT, "R-4", "Acme Lab", null, "null"),
                        tuple(ProofKind.CCIS_2018_CERTIFICATE, "S-2", "华三", null, "2027-06-30"),
                        tuple(ProofKind.COMMERCIAL_CRYPTOGRAPHY, "GM-3", "深信服", "GM/T 0028-2014", "2029-01-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3C证书编号", "ISO9001证书编号", "证书", "证书编号(3C)/CCC", "有效期至", "标准", "发证机构"})
    void takesNoOtherColumnForANumber(String header) {
        assertThat(facts(header, "X-1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "N/A", "-", "/", "—", "暂无", ""})
    void readsNothingFromACellThatSaysSo(String cell) {
        assertThat(proofs("证书编号,有效期至", cell + "," + cell)).isEqualTo(RowProofs.NONE);
    }

    @Test
    void readsSeveralNumbersOfOneCell() {
        assertThat(facts("检测报告编号,检测机构,报告有效期至", "R-1、R-2;R-3,中国信通院,2027-01-01；2028-01-01;2029-01-01"))
                .extracting(ProofFacts::number, ProofFacts::body, facts -> String.valueOf(facts.validUntil()))
                .containsExactly(
                        tuple("R-1", "中国信通院", "2027-01-01"),
                        tuple("R-2", "中国信通院", "2028-01-01"),
                        tuple("R-3", "中国信通院", "2029-01-01"));
        assertThat(facts("证书编号,有效期至", "R-1、R-2、R-3,2027-01-01；2028-01-01"))
                .extracting(ProofFacts::validUntil)
                .containsOnlyNulls()
                .hasSize(3);
        assertThat(remarks("证书编号,有效期至", "R-1、R-2、R-3,2027-01-01；2028-01-01"))
                .containsExactly("proof.validUntil has 2 values beside 3 numbers; it is left out");
    }

    @Test
    void keepsApartWhatIsSaidOfEachKind() {
        var headers = "证书编号,证书有效期,检测报告编号,检测机构,有效期至,发证机构";
        assertThat(facts(headers, "C-1,2030-01-01,R-1,信通院,2027-01-01,CCRC"))
                .extracting(ProofFacts::kind, ProofFacts::body, facts -> String.valueOf(facts.validUntil()))
                .containsExactly(
                        tuple(ProofKind.CERTIFICATE, "CCRC", "2030-01-01"),
                        tuple(ProofKind.TEST_REPORT, "信通院", "null"));
        assertThat(remarks(headers, "C-1,2030-01-01,R-1,信通院,2027-01-01,CCRC"))
                .containsExactly("proof.validUntil may belong to any of the proofs of this row; it is left out");
        assertThat(facts(headers, ",,R-1,信通院,2027-01-01,"))
                .extracting(ProofFacts::validUntil)
                .containsExactly(LocalDate.parse("2027-01-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2027-13-45", "2027-06", "2027", "03/04/2027", "24个月"})
    void leavesADayThatItCannotReadUnknown(String day) {
        var read = offered("证书编号,有效期至", "C-1," + day);
        assertThat(read.proofs().named())
                .extracting(named -> named.facts().validUntil())
                .containsOnlyNulls()
                .hasSize(1);
        assertThat(read.remarks())
                .extracting(Problem::field, Problem::value)
                .containsExactly(tuple("proof.validUntil", day));
        assertThat(read.product().remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2027年6月30日,2027-06-30",
        "2027.6.30,2027-06-30",
        "20270630,2027-06-30",
        "2022-07-01至2027-06-30,2027-06-30",
        "2022.07.01~2027.06.30,2027-06-30",
        "2022-07-01 - 2027-06-30,2027-06-30",
        "长期有效,",
    })
    void readsLastDaysAsPeopleWriteThem(String cell, LocalDate day) {
        assertThat(facts("证书编号,有效期至", "C-1," + cell))
                .extracting(ProofFacts::validUntil)
                .containsExactly(day);
        assertThat(remarks("证书编号,有效期至", "C-1," + cell)).isEmpty();
    }

    @Test
    void leavesOutDaysThatContradictEachOther() {
        assertThat(facts("证书编号,发证日期,有效期至", "C-1,2027-01-01,2026-01-01"))
                .extracting(ProofFacts::number, ProofFacts::issued, ProofFacts::validUntil)
                .containsExactly(tuple("C-1", null, null));
        assertThat(remarks("证书编号,发证日期,有效期至", "C-1,2027-01-01,2026-01-01"))
                .singleElement()
                .asString()
                .contains("would end before it begins");
    }

    @ParameterizedTest
    @ValueSource(strings = {"申请中", "有", "1.2E+15"})
    void remarksWhatIsNoNumber(String cell) {
        assertThat(facts("证书编号", cell)).isEmpty();
        assertThat(remarks("证书编号", cell)).hasSize(1);
        assertThat(remarks("证书编号", "C-" + "1".repeat(200))).hasSize(1);
    }

    @Test
    void readsTheProofsOfARepeatedRow() {
        var reads = Exports.read("SKU,名称,证书编号\nA,防火墙,C-1\nA,防火墙,C-2\n");
        assertThat(((Repeated) reads.getLast()).proofs().named())
                .extracting(named -> named.facts().number())
                .containsExactly("C-2");
    }

    @Test
    void takesTheMeaningThatAPersonGives() {
        var said = Exports.mapped(
                Map.of("批文", ColumnMeaning.parse("testReport.number").orElseThrow()));
        assertThat(((Offered) Exports.read(Exports.utf8("SKU,名称,批文\nA,防火墙,R-1\n"), said)
                                .getFirst())
                        .proofs()
                        .named())
                .extracting(named -> named.facts().kind())
                .containsExactly(ProofKind.TEST_REPORT);
    }
}
