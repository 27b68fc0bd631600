package io.certwatch.product.matching;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.certwatch.product.matching.ReferenceData.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

/** A range meets a criterion if all of it does, and fails if none of it does; else somebody has to look. */
class RangesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            14.4-25.6 Tbps  | REQUIRED
            14.4T~25.6Tbps  | REQUIRED
            2.4-4.8 Tbps    | NOT_REQUIRED
            9.6至25.6Tbps   | REVIEW
            """)
    void ofTheThroughputOfARouter(String throughput, Verdict verdict) {
        assertThat(TODAY.judge(router(throughput, "200万条")).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            50-60万条       | REVIEW
            60-80万条       | REQUIRED
            55万条~80万条   | REQUIRED
            10-20万条       | NOT_REQUIRED
            """)
    void ofTheRoutesOfARouter(String routes, Verdict verdict) {
        assertThat(TODAY.judge(router("25.6 Tbps", routes)).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12，000Gbps     | REQUIRED
            25，600Gbps     | REVIEW
            """)
    void aFullWidthCommaIsNeverGuessedAt(String throughput, Verdict verdict) {
        assertThat(TODAY.judge(router(throughput, "550，000条")).verdict()).isEqualTo(verdict);
    }

    private static Subject router(String throughput, String routes) {
        return Subject.named("核心路由器").withSpecs(Map.of("整系统吞吐量（双向）", throughput, "整系统路由表容量", routes));
    }
}
