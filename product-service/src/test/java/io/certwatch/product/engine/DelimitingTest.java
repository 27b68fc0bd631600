package io.certwatch.product.engine;

import static io.certwatch.product.engine.ReferenceData.IN_2020;
import static io.certwatch.product.engine.ReferenceData.TODAY;
import static io.certwatch.product.engine.Verdict.NOT_REQUIRED;
import static io.certwatch.product.engine.Verdict.REQUIRED;
import static io.certwatch.product.engine.Verdict.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a product meets the criteria of its entry, whatever the place and spelling of its figures. */
class DelimitingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        核心路由器   | 整系统吞吐量（双向）１２Ｔｂｐｓ，路由表５５万条           | REQUIRED
        核心路由器   | 整系统吞吐量 12000 Gbps (双向)，IPv4路由 550000           | REQUIRED
        核心路由器   | 整系统吞吐量（双向）12Tbps，路由表 54万条                 | NOT_REQUIRED
        核心路由器   | 13T                                                      | REVIEW
        核心路由器   | 单向8T，路由表55W条                                      | REQUIRED
        核心路由器   | 单向8T，路由表 IPv4 500k + IPv6 250k                     | REVIEW
        2U四节点服务器 | 每节点2颗CPU，共8颗CPU，单颗28核，内存512GB            | REVIEW
        core router  | 72 Tb/s full duplex, 10M routes                          | REQUIRED
        core switch  | switching capacity 38,4 Tbps, forwarding rate 14.4 Gpps  | REQUIRED
        核心交换机   | 交换容量384T，包转发率86400Mpps                          | REQUIRED
        核心交换机   | 交换容量48Tbps，包转发率2800Mpps                         | NOT_REQUIRED
        核心交换机   | 交换容量25.6T/76.8T，包转发率28800Mpps                   | REVIEW
        机架服务器   | 8颗CPU，单颗14核，内存256GB                              | REQUIRED
        机架服务器   | 2颗CPU，单颗32核，内存512GB                              | NOT_REQUIRED
        机架服务器   | 8路，内存2TB                                             | REVIEW
        rack server  | 2x Intel Xeon Gold 6248, 384 GB memory                   | NOT_REQUIRED
        rack server  | 8xXeon 8180M, 28 cores, 6 TB memory                      | REQUIRED
        机架服务器   | 十六路，单颗28核，内存2TB                                | REQUIRED
        机架服务器   | 三十二路，单颗28核，内存2TB                              | REQUIRED
        机架服务器   | 一百二十八路，单颗28核，内存2TB                          | REVIEW
        机架服务器   | 双路，单颗28核，内存2TB                                  | NOT_REQUIRED
        rack server  | 8 x 28 cores, 2 TB RAM                                   | REQUIRED
        rack server  | 2 CPU sockets, max 80 cores total, max memory 8 TB       | NOT_REQUIRED
        rack server  | 2 x Intel Xeon Gold 6248, 20 cores, 384 GB memory        | NOT_REQUIRED
        PLC          | bit instruction execution time 60 ns                     | REQUIRED
        PLC          | 0.00008 ms per bit instruction                           | REQUIRED
        PLC          | min. bit operation 0,1 µs                                | NOT_REQUIRED
        PLC          | 0.08 ms                                                  | NOT_REQUIRED
        PLC          | bit operation 40 ns, floating point 0.5 µs               | REQUIRED
        PLC          | scan cycle 10 ms                                         | REVIEW
        """)
    void comparesFiguresWithThresholds(String name, String figures, Verdict verdict) {
        assertThat(TODAY.judge(Subject.ofName(name).withDescription(figures)).verdict())
                .isEqualTo(verdict);
        assertThat(TODAY.judge(Subject.ofName(name).withSpecs(Map.of("参数", figures)))
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"14.9 Tbps, NOT_REQUIRED", "15 Tbps, REVIEW", "29.9 Tbps, REVIEW", "30 Tbps, REQUIRED"})
    void doublesAThroughputWithoutADirectionBeforeItClearsAProduct(String throughput, Verdict verdict) {
        var product =
                Subject.ofName("switch").withSpecs(Map.of("throughput", throughput, "forwarding rate", "12 Gpps"));

        assertThat(TODAY.judge(product).verdict()).isEqualTo(verdict);
    }

    @Test
    void doublesAOneWayThroughput() {
        var product = Subject.ofName("路由器").withSpecs(Map.of("单向吞吐量", "6.5 Tbps", "路由表", "200万条"));

        assertThat(TODAY.judge(product).verdict()).isEqualTo(REQUIRED);
    }

    @ParameterizedTest
    @CsvSource({
        "PLC 每千条指令 0.05ms, REQUIRED",
        "PLC 0.065ms/K步, REQUIRED",
        "PLC 0.05 ms/K, REQUIRED",
        "PLC 0.07 ms per 1K, REQUIRED",
        "PLC 0.05ms/每K步, REQUIRED",
        "PLC 0.3 ms per 1000 instructions, NOT_REQUIRED"
    })
    void readsTheTimeOfAThousandInstructionsAsSuch(String name, Verdict verdict) {
        assertThat(TODAY.judge(Subject.ofName(name)).verdict()).isEqualTo(verdict);
    }

    @Test
    void distinguishesOneWayFromBidirectionalFigures() {
        var both = Subject.ofName("core switch")
                .withDescription("25.6 Tbps per direction (51.2 Tbps bidirectional), 10.6 Bpps");
        var tooLittle = Subject.ofName("core switch")
                .withDescription("12.8 Tbps per direction (25.6 Tbps bidirectional), 10.6 Bpps");

        assertThat(TODAY.judge(both).verdict()).isEqualTo(REQUIRED);
        assertThat(TODAY.judge(tooLittle).verdict()).isEqualTo(NOT_REQUIRED);
    }

    @Test
    void namesMissingParameters() {
        var finding = TODAY.judge(Subject.ofName("路由器").withSpecs(Map.of("throughput", "157.54 Tbps")))
                .findings()
                .getFirst();

        assertThat(finding.verdict()).isEqualTo(REVIEW);
        assertThat(finding.missing()).containsExactly("routingTableCapacity");
    }

    @Test
    void oneUnmetCriterionDecidesDespiteMissingFigures() {
        var finding = TODAY.judge(Subject.ofName("路由器").withSpecs(Map.of("throughput", "100 Gbps")))
                .findings()
                .getFirst();

        assertThat(finding.verdict()).isEqualTo(NOT_REQUIRED);
        assertThat(finding.basis()).isEqualTo(Basis.OUT_OF_SCOPE);
        assertThat(finding.missing()).isEmpty();
    }

    @Test
    void reviewsAModelWithAnOpenNumberOfCpus() {
        var upTo = Subject.ofName("rack server")
                .withDescription("up to 8 processors, 28 cores per processor, 6 TB memory");
        var either = Subject.ofName("rack server").withDescription("4 or 8 sockets, 28 cores per socket, 6 TB memory");
        var anyOf = Subject.ofName("机架服务器 4/8路可选 28核 内存2TB");

        assertThat(TODAY.judge(upTo).verdict()).isEqualTo(REVIEW);
        assertThat(TODAY.judge(either).verdict()).isEqualTo(REVIEW);
        assertThat(TODAY.judge(anyOf).verdict()).isEqualTo(REVIEW);
    }

    @ParameterizedTest
    @CsvSource({"H3C ER3100", "Vigor Router", "GPON Home Gateway", "无线路由器", "TP-LINK 8口交换机", "PowerEdge R740", "塔式服务器"})
    void knowsKindsAndFamiliesThatStayBelowTheThresholds(String name) {
        var judgement = TODAY.judge(Subject.ofName(name));

        assertThat(judgement.verdict()).isEqualTo(NOT_REQUIRED);
        assertThat(judgement.basis()).isEqualTo(Basis.OUT_OF_SCOPE);
    }

    @Test
    void asksAPersonAboutAnotherFormWhoseFiguresMeetAllCriteria() {
        for (var form : List.of("塔式服务器", "刀片服务器")) {
            var finding = TODAY.judge(Subject.ofName(form).withDescription("8颗CPU，单颗28核，内存1TB"))
                    .findings()
                    .getFirst();

            assertThat(finding.verdict()).isEqualTo(REVIEW);
            assertThat(finding.doubt()).isEqualTo(Doubt.OTHER_FORM);
        }
    }

    @Test
    void appliesFirewallThresholdsUntil2023() {
        var small = Subject.ofName("防火墙").withDescription("吞吐量10Gbps");
        var unknown = Subject.ofName("防火墙");

        assertThat(IN_2020.judge(small).basis()).isEqualTo(Basis.OUT_OF_SCOPE);
        assertThat(IN_2020.judge(unknown).verdict()).isEqualTo(REVIEW);
        assertThat(TODAY.judge(small).verdict()).isEqualTo(REQUIRED);
    }
}
