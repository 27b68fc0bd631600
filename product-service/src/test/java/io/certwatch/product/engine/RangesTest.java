package io.certwatch.product.engine;

import static io.certwatch.product.engine.ReferenceData.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A range or a bound meets a criterion if all its values do, and fails if none does; otherwise a person must decide.
 */
class RangesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        14.4-25.6 Tbps  | REQUIRED
        14.4T~25.6Tbps  | REQUIRED
        2.4-4.8 Tbps    | NOT_REQUIRED
        9.6至25.6Tbps   | REVIEW
        10 - 25.6 Tbps  | REVIEW
        ≥10Tbps         | REVIEW
        不低于10Tbps    | REVIEW
        10Tbps以上      | REVIEW
        > 12 Tbps       | REQUIRED
        ≥4-8Tbps        | REVIEW
        <14Tbps         | REVIEW
        ≤10Tbps         | NOT_REQUIRED
        up to 14 Tbps   | REQUIRED
        最大10Tbps      | NOT_REQUIRED
        10Tbps，可扩展至25.6Tbps | REVIEW
        25.6Tbps；可扩展 | REQUIRED
        """)
    void decidesByARoutersThroughput(String throughput, Verdict verdict) {
        assertThat(TODAY.judge(router(throughput, "200万条")).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        50-60万条       | REVIEW
        60-80万条       | REQUIRED
        55万条~80万条   | REQUIRED
        10-20万条       | NOT_REQUIRED
        50万条，可扩展至100万条 | REVIEW
        100万条，4个路由引擎 | REQUIRED
        ≥50万条         | REVIEW
        至少60万条      | REQUIRED
        """)
    void decidesByARoutersRoutes(String routes, Verdict verdict) {
        assertThat(TODAY.judge(router("25.6 Tbps", routes)).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        12，000Gbps     | REQUIRED
        25，600Gbps     | REVIEW
        """)
    void treatsAFullWidthCommaAsAmbiguous(String throughput, Verdict verdict) {
        assertThat(TODAY.judge(router(throughput, "550，000条")).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0.05 µs         | REQUIRED
        <0.1µs          | REVIEW
        ≤0.06µs         | REQUIRED
        最小0.05µs      | REQUIRED
        min. 0.05 µs    | REQUIRED
        max. 0.1 µs     | REVIEW
        max. 0.06 µs    | REQUIRED
        ≥0.05µs         | REVIEW
        0.37ns以上      | REQUIRED
        1.1ns(0.0011µs以上) | REQUIRED
        0.07µs(0.1µs以上) | REVIEW
        0.05-0.1 µs     | REVIEW
        0.1 µs          | NOT_REQUIRED
        """)
    void decidesByAControllersBitInstruction(String time, Verdict verdict) {
        assertThat(TODAY.judge(Subject.ofName("可编程逻辑控制器").withSpecs(Map.of("位指令执行时间", time)))
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        115200/460800Mpps                | REQUIRED
        9600/460800Mpps                  | REVIEW
        2400/9600Mpps                    | NOT_REQUIRED
        33.3 billion packets per second  | REQUIRED
        """)
    void decidesByASwitchesPackets(String packets, Verdict verdict) {
        assertThat(TODAY.judge(Subject.ofName("核心交换机").withSpecs(Map.of("整系统吞吐量（双向）", "51.2Tbps", "包转发率", packets)))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void showsTheBoundInTheExplanation() {
        assertThat(TODAY.judge(router("≥10Tbps", "200万条")).findings().getFirst().criteria())
                .extracting(CriterionResult::actual)
                .contains("≥10Tbps");
    }

    private static Subject router(String throughput, String routes) {
        return Subject.ofName("核心路由器").withSpecs(Map.of("整系统吞吐量（双向）", throughput, "整系统路由表容量", routes));
    }
}
