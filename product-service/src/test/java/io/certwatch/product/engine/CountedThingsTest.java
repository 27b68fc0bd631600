package io.certwatch.product.engine;

import static io.certwatch.product.engine.ReferenceData.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.engine.CriterionResult.Result;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Processors are also counted by their names, and memory by its modules. */
class CountedThingsTest {

    private static CriterionResult criterion(String parameter, String description) {
        var server = Subject.ofName("机架式服务器").withDescription(description).withDeclaredEntry("CNE-03");
        return TODAY.judge(server).findings().getFirst().criteria().stream()
                .filter(each -> each.parameter().equals(parameter))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2x Intel Xeon Gold 6338                        | NOT_MET
        2xXeon 6338                                    | NOT_MET
        2*Intel 6330(28核 2.0GHz)                      | NOT_MET
        (2) Intel Xeon-Gold 6430 processors            | NOT_MET
        2 x Intel(R) Xeon(R) Gold 6338 CPU @ 2.00GHz   | NOT_MET
        Intel Xeon Gold 6338 *2, 512GB                 | NOT_MET
        AMD EPYC 9654 x2, 96 cores each                | NOT_MET
        EPYC7763*2                                     | NOT_MET
        Dual Intel Xeon Gold 6248R                     | NOT_MET
        Quad Xeon Platinum 8380H                       | NOT_MET
        2P EPYC 7763                                   | NOT_MET
        1x Ampere Altra Max M128-30                    | NOT_MET
        4 颗鲲鹏 920                                   | NOT_MET
        CPU型号：Kunpeng 920 7260；CPU数量：2          | NOT_MET
        双路海光7390                                   | NOT_MET
        飞腾S2500*2 64核 内存256G                      | NOT_MET
        申威3231 2路 32核                              | NOT_MET
        2颗 32核 海光 C86-3G 7380                      | NOT_MET
        8 × Xeon E7-8890 v4 24-core                    | MET
        eight Intel Xeon Platinum 8490H                | MET
        8 Xeon CPUs 18 cores per CPU                   | MET
        8颗至强8380HL，28核/颗                         | MET
        八颗鲲鹏920                                    | MET
        Intel 至强 铂金 8380H × 8                      | MET
        8*8276(28C/2.2G)                               | MET
        """)
    void countsProcessorsByTheirNames(String figures, Result result) {
        assertThat(criterion("cpuCount", figures).result()).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xeon Platinum 8180", "Intel Xeon 8280 28核 2.7GHz 512GB内存", "鲲鹏 920 64核", "Gen 10 Intel Xeon",
                        "E5-2680 v4",
                "8 x Intel X710 NIC", "16*32GB", "12*3.5寸盘位", "8*1200W", "最大支持8颗至强处理器"
            })
    void aModelsNumberAndTheNumberOfOtherThingsAreNone(String figures) {
        assertThat(criterion("cpuCount", figures).result()).isEqualTo(Result.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        内存：16*16GB                                  | MET
        16 x 16GB RDIMM                                | MET
        内存 32GB*8                                    | MET
        内存：32G*8                                    | MET
        内存8条32GB                                    | MET
        8颗CPU，内存：8*16GB                           | NOT_MET
        DDR4 32G x 4                                   | NOT_MET
        内存 128GB*1                                   | NOT_MET
        """)
    void multipliesMemoryByItsModules(String figures, Result result) {
        assertThat(criterion("memoryCapacity", figures).result()).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2颗CPU，16*32GB内存                            | 16*32GB
        内存 64GB x 16                                 | 64GB x 16
        """)
    void showsTheMultiplication(String figures, String written) {
        assertThat(criterion("memoryCapacity", figures).actual()).isEqualTo(written);
    }
}
