package io.certwatch.product.productimport.reading;

import static io.certwatch.product.productimport.reading.Exports.problems;
import static io.certwatch.product.productimport.reading.Exports.product;
import static io.certwatch.product.productimport.reading.Exports.read;
import static io.certwatch.product.productimport.reading.Exports.remarks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.certwatch.platform.text.Language;
import io.certwatch.product.aggregate.Market;
import io.certwatch.product.aggregate.Market.Status;
import io.certwatch.product.aggregate.Name;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.Remark;
import io.certwatch.product.aggregate.Spec;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.inventory.SpecsCell;
import io.certwatch.product.productimport.reading.SpecsText.Named;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-03-01",
                "2027/3/1",
                "2027.3.1",
                "20270301",
                "2027年3月1日",
                "2027年03月01日",
                "２０２７-０３-０１",
                "2027-03-01 00:00:00",
                "2027-03-01T00:00:00Z",
                "2027/3/1 0:00",
                "2027-03-01 08:30:15.0",
                "1.3.2027",
                "01.03.2027",
                "1 Mar 2027",
                "01-Mar-2027",
                "March 1, 2027",
                "Mar 1 2027",
                "1Mar2027",
                "2027 Mar 1",
                "46447",
                "46447.5",
                "2027年3月1日左右",
                "预计2027-03-01"
            })
    void readsDays(String written) {
        assertThat(EntryDays.read(written)).isEqualTo("2027-03-01");
    }

    /** The first day of a period is the safe one: certification is required before market entry. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027.04      | 2027-04-01", "2027-04       | 2027-04-01", "2027/4        | 2027-04-01",
                        "202704       | 2027-04-01", "2027年4月    | 2027-04-01",
                "2027年04月   | 2027-04-01", "2027年4月底  | 2027-04-01", "2027年四月   | 2027-04-01", "2027年十二月 | 2027-12-01",
                        "Apr 2027     | 2027-04-01",
                "April 2027   | 2027-04-01", "Apr-27        | 2027-04-01", "2027-Apr     | 2027-04-01",
                        "Sept. 2027   | 2027-09-01", "预计2027年4月上市 | 2027-04-01",
                "2027Q2       | 2027-04-01", "2027-Q2       | 2027-04-01", "Q2 2027      | 2027-04-01",
                        "Q2'27         | 2027-04-01", "27Q2         | 2027-04-01",
                "2027年二季度 | 2027-04-01", "2027年第二季度 | 2027-04-01", "2027年2季度  | 2027-04-01", "2Q27        | 2027-04-01",
                        "2Q 2027      | 2027-04-01",
                "2027上半年   | 2027-01-01", "2027年上半年 | 2027-01-01", "H1 2027      | 2027-01-01",
                        "2027H2       | 2027-07-01", "2027年下半年 | 2027-07-01",
                "2027         | 2027-01-01", "2027年        | 2027-01-01", "FY2027        | 2027-01-01",
                        "2027年底     | 2027-10-01", "2027年初     | 2027-01-01",
                "2027年4-6月  | 2027-04-01", "2027年4月~6月 | 2027-04-01", "2027.04-2027.06 | 2027-04-01",
                        "2027Q2~Q3   | 2027-04-01", "2027-04-15至2027-05-01 | 2027-04-15",
            })
    void readsMonthsQuartersAndYears(String written, LocalDate day) {
        assertThat(EntryDays.read(written)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "2027-02-30",
                "2027/13/45",
                "2027-13",
                "20270230",
                "2027Q5",
                "1899",
                "2200-01-01",
                "12345",
                "99999",
                "明年",
                "4月",
                "27-Mar",
                "1-2",
                "-",
                "2027-04-2027"
            })
    void refusesWhatIsNoDay(String written) {
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> EntryDays.read(written))
                .withMessageContaining("is not a day");
    }

    @Test
    void rejectsAmbiguousDays() {
        assertThat(EntryDays.read("3/15/2027")).isEqualTo("2027-03-15");
        assertThat(EntryDays.read("15/3/2027")).isEqualTo("2027-03-15");
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> EntryDays.read("03/01/2027"))
                .withMessageContaining("may be two days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2027-", "年", "-", " ", "Q", "a", "~", "一月", "1:"})
    void refusesLongDaysAtOnce(String piece) {
        var text = piece.repeat(60_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> EntryDays.read(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "计划,PLANNED",
        "Planned,PLANNED",
        "在售,ON_MARKET",
        "Active,ON_MARKET",
        "ON_MARKET,ON_MARKET",
        "停产,WITHDRAWN",
        "在研,PLANNED",
        "试产,PLANNED",
        "量产,ON_MARKET",
        "退市,WITHDRAWN",
        "规划,PLANNED",
        "在售（主推）,ON_MARKET",
        "停产(2025-06),WITHDRAWN",
        "end-of-life,WITHDRAWN",
        "ＥＯＬ,WITHDRAWN"
    })
    void aStatusIsKnownByItsUsualWords(String written, Status status) {
        assertThat(Values.status(written)).isEqualTo(status);
    }

    @Test
    void anUnreadStatusIsAnsweredWithWordsThatAreRead() {
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> Values.status("待定中"))
                .satisfies(unread ->
                        assertThat(unread.words().in(Language.ZH)).contains("“待定中”", "“计划上市”", "“在售”", "“已退市”"))
                .satisfies(unread -> assertThat(unread.words().in(Language.EN))
                        .contains("'待定中'", "planned", "on the market", "withdrawn"));
        assertThat(Stream.of("计划上市", "planned").map(Values::status)).containsOnly(Status.PLANNED);
        assertThat(Stream.of("在售", "on the market").map(Values::status)).containsOnly(Status.ON_MARKET);
        assertThat(Stream.of("已退市", "withdrawn").map(Values::status)).containsOnly(Status.WITHDRAWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "计划     | 2027-03-01 | PLANNED",
                "''       | 2027-03-01 | PLANNED",
                "''       | 2024-03-01 | ON_MARKET",
                "-        | N/A        | UNKNOWN",
                "''       | ''         | UNKNOWN",
                "改版中   | ''         | UNKNOWN",
                "否       | ''         | UNKNOWN",
                "是       | ''         | ON_MARKET",
                "在售     | ''         | ON_MARKET",
                "''       | 待定       | PLANNED",
                "''       | TBD        | PLANNED",
                "在售     | 待定       | ON_MARKET",
                "在研     | 无         | PLANNED",
                "''       | 2027Q1     | PLANNED",
            })
    void aDayWithoutAStatusSaysWhetherItIsPlanned(String status, String day, Status expected) {
        assertThat(product(read("SKU,Name,状态,上市日期\nA,Router," + status + "," + day + "\n"))
                        .market()
                        .status())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"否 | 2024-03-01", "改版中 | 2024-03-01", "改版中 | 2027-03-01"})
    void aDaySaysNothingBesideAnUnreadStatus(String status, LocalDate day) {
        var product = product(read("SKU,Name,是否在售,上市日期\nA,Router," + status + "," + day + "\n"));
        assertThat(product.market()).isEqualTo(new Market(Status.UNKNOWN, day));
        assertThat(product.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.field()).isEqualTo("market.status");
            assertThat(remark.value()).isEqualTo(status);
        });
    }

    @Test
    void anUnreadStatusIsUnknownThoughTheDayIsUndecided() {
        assertThat(product(read("SKU,Name,是否在售,上市日期\nA,Router,改版中,待定\n")).market())
                .isEqualTo(Market.UNSAID);
    }

    @ParameterizedTest
    @CsvSource({
        "计划2027年3月上市, 2027-03-01",
        "预计2027Q2上市, 2027-04-01",
        "拟于2027年上市, 2027-01-01",
        "计划：2027-03-15, 2027-03-15",
        "Planned 2027-03, 2027-03-01"
    })
    void aPlanIsReadWithItsDay(String written, LocalDate day) {
        assertThat(product(read("SKU,Name,市场状态\nA,Router," + written + "\n")).market())
                .isEqualTo(new Market(Status.PLANNED, day));
    }

    @Test
    void anUnreadStatusIsRemarkedAndUnknown() {
        var product = product(read("SKU,Name,是否在售,主要技术参数\nA,Router,看情况,吞吐量: 1Gbps\n"));
        assertThat(product.market()).isEqualTo(Market.UNSAID);
        assertThat(product.specs()).hasSize(1);
        assertThat(product.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.field()).isEqualTo("market.status");
            assertThat(remark.value()).isEqualTo("看情况");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "是,true",
        "Y,true",
        "√,true",
        "1,true",
        "TRUE,true",
        "否,false",
        "no,false",
        "0,false",
        "'',false",
        "-,false",
        "关基,true",
        "非关基,false",
        "×,false",
        "涉及,true",
        "待定,false"
    })
    void yesAndNoAreKnownByTheirUsualWords(String written, boolean yes) {
        assertThat(product(read("SKU,Name,是否关基\nA,Router," + written + "\n")).usedInCii())
                .isEqualTo(yes);
    }

    @Test
    void reportsAllFaultsOfARow() {
        var problems =
                problems(read("SKU,Name,状态,上市日期,关基,Model\n,Router,x,2027-02-30,maybe," + "m".repeat(201) + "\n"));
        assertThat(problems)
                .extracting(problem -> problem.column() + " " + problem.header() + " " + problem.field())
                .containsExactlyInAnyOrder(
                        "1 SKU sku",
                        "3 状态 market.status",
                        "4 上市日期 market.entryDate",
                        "5 关基 usedInCii",
                        "6 Model model");
        assertThat(problems)
                .filteredOn(problem -> problem.field().equals("usedInCii"))
                .first()
                .satisfies(problem -> {
                    assertThat(problem.value()).isEqualTo("maybe");
                    assertThat(problem.reason().en()).isEqualTo("is neither yes nor no (是, 否): 'maybe'");
                });
    }

    @Test
    void remarksOnCellsThatCannotBeRead() {
        var reads = read("SKU,Name,状态,上市日期,关基,Model,供应商,吞吐量,Specs\nA,Router,x,2027-02-30,maybe," + "m".repeat(201)
                + ",待定," + "1".repeat(501) + ",\n");
        var product = product(reads);
        assertThat(remarks(reads))
                .extracting(Read.Problem::field)
                .containsExactlyInAnyOrder("market.status", "market.entryDate", "usedInCii", "model", "specs.吞吐量");
        assertThat(product.remarks())
                .extracting(Remark::field)
                .containsExactlyInAnyOrder("market.status", "market.entryDate", "usedInCii", "model", "specs.吞吐量");
        assertThat(product)
                .extracting(Product::model, Product::vendor, Product::market, Product::usedInCii, Product::specs)
                .containsExactly(null, null, Market.UNSAID, false, List.of());
    }

    @Test
    void shortensLongNamesAndDescriptions() {
        var reads = read("SKU,Name,描述\nA," + "x".repeat(501) + "," + "路".repeat(10_001) + "\n");
        assertThat(product(reads).name().en()).isEqualTo("x".repeat(500));
        assertThat(product(reads).description()).isEqualTo("路".repeat(10_000));
        assertThat(remarks(reads))
                .extracting(problem -> problem.reason().en())
                .containsExactly(
                        "is longer than 500 characters; only the rest of it is kept",
                        "is longer than 10000 characters; only the rest of it is kept");
    }

    @Test
    void namesProductsWithoutNameByTheirSku() {
        var reads = read("SKU,Name,型号\nUSG6655E,,USG6655E\n");
        assertThat(product(reads).name()).isEqualTo(new Name(null, "USG6655E"));
        assertThat(remarks(reads)).extracting(Read.Problem::field).containsExactly("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"计划,", "计划,-"})
    void plansProductsWithoutEntryDate(String market) {
        assertThat(product(read("SKU,Name,状态,上市日期\nA,Router," + market + "\n")).market())
                .isEqualTo(new Market(Status.PLANNED, null));
    }

    @Test
    void rejectsSkusThatASpreadsheetShortened() {
        assertThat(problems(read("SKU,Name\n1.2E+05,Router\n")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().en()).contains("shortened"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "吞吐量: 25.6Tbps; 路由表 200万条           ~ 吞吐量=25.6Tbps, 路由表=200万条",
                "吞吐量：25.6Tbps；包转发率＝9600Mpps       ~ 吞吐量=25.6Tbps, 包转发率=9600Mpps",
                "吞吐量 25.6 Tbps, 包转发率 9,600 Mpps      ~ 吞吐量=25.6 Tbps, 包转发率=9,600 Mpps",
                "路由表200万条、吞吐量≥12Tbps              ~ 路由表=200万条, 吞吐量=≥12Tbps",
                "IPv6 路由表 100万条|CPU 2 x 28 cores       ~ IPv6 路由表=100万条, CPU=2 x 28 cores",
                "throughput=25.6 Tbps\\nrouting table: 2M   ~ throughput=25.6 Tbps, routing table=2M",
                "位指令: 0,05 µs, 吞吐量: 25,6 Tbps           ~ 位指令=0,05 µs, 吞吐量=25,6 Tbps",
                "交换容量 76,8Tbps, 包转发率 57,000Mpps      ~ 交换容量=76,8Tbps, 包转发率=57,000Mpps",
                "路由表550，000条，吞吐量１２，０００Gbps    ~ 路由表=550，000条, 吞吐量=１２，０００Gbps",
                "ports: \"8; 4\"; rack: 19\" wide; \"a:b\": \"x \"\"y\"\"\" ~ ports=8; 4, rack=19\" wide, a:b=x \"y\"",
            })
    void figuresInAListAreToldApart(String text, String figures) {
        var read = SpecsText.of(text.replace("\\n", "\n"), Exports.figures());
        assertThat(read.figures().stream()
                        .map(named -> named.name() + "=" + named.value())
                        .toList())
                .isEqualTo(List.of(figures.split(", ")));
        assertThat(read.rest()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "throughput ~ 25.6 Tbps",
                "位指令 ~ 0,05 µs",
                "吞吐量 ~ 10Tbps，可扩展至25.6Tbps",
                "ports: uplink ~ 8 x 10G, 2 x 40G",
                "机架 ~ 19\" 宽",
                "a=b ~ \"quoted\"",
                "路由表 (IPv4; IPv6) ~ 200万条、100万条",
                "时延 ~ <1µs: typ",
                "路由表 ~ 550，000条",
            })
    void whatIsExportedIsReadAsItWas(String name, String value) {
        var specs = List.of(new Spec(name, value), new Spec("last", "8"));
        var read = SpecsText.of(SpecsCell.of(specs), Exports.figures());
        assertThat(read.figures()).containsExactly(new Named(name, value), new Named("last", "8"));
        assertThat(read.rest()).isEmpty();
    }

    @Test
    void movesOtherTextOfAListToTheDescription() {
        var product = product(read("SKU,Name,Specs,描述\nA,Router,1U机架式; 吞吐量: 25.6Tbps; 双电源,核心\n"));
        assertThat(product.specs()).hasSize(1);
        assertThat(product.description()).isEqualTo("核心\n1U机架式; 双电源");
        assertThat(SpecsText.of("25.6Tbps", Exports.figures()))
                .isEqualTo(new SpecsText(List.of(), List.of("25.6Tbps")));
        assertThat(SpecsText.of("a: b", Exports.figures()).figures()).containsExactly(new Named("a", "b"));
    }

    @Test
    void ignoresFiguresThatContradictEachOther() {
        var reads = read("SKU,Name,吞吐量,Specs\nA,Router,25.6Tbps,吞吐量: 12Tbps\n");
        assertThat(remarks(reads))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.reason().en()).isEqualTo("is given twice: '25.6Tbps' and '12Tbps'"));
        assertThat(product(reads).specs()).isEmpty();
        assertThat(product(read("SKU,Name,吞吐量,Specs\nA,Router,25.6Tbps,吞吐量: 25.6Tbps\n"))
                        .specs())
                .hasSize(1);
    }

    @Test
    void addsTheUnitOfTheHeaderToBareNumbers() {
        assertThat(product(read("SKU,Name,吞吐量(Gbps),路由表(万条),内存(GB)\nA,Router,100,200,-\n"))
                        .specs())
                .extracting(spec -> spec.value())
                .containsExactly("100 Gbps", "200万条");
        assertThat(product(read("SKU,Name,吞吐量(Gbps)\nA,Router,25.6 Tbps\n")).specs())
                .extracting(spec -> spec.value())
                .containsExactly("25.6 Tbps");
    }

    @Test
    void treatsADuplicateSkuAsRepeatedOrRejected() {
        var reads = read("SKU,Name\nA,Router\nB,Switch\nA,Router\nA,Firewall\n");
        assertThat(reads.get(2))
                .isInstanceOfSatisfying(
                        Read.Repeated.class,
                        repeated -> assertThat(repeated.first().row()).isEqualTo(2));
        assertThat(problems(reads))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().en()).startsWith("is already in row 2"));
    }
}
