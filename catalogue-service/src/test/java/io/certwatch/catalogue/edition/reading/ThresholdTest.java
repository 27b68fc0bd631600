package io.certwatch.catalogue.edition.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        整系统吞吐量(双向)≥12Tbps                          | 整系统吞吐量(双向)        | >= | 12Tbps
        整系统吞吐量（双向）≥１２Tbps                      | 整系统吞吐量（双向）      | >= | １２Tbps
        CPU数量≥8个                                        | CPU数量                   | >= | 8个
        单CPU内核数≥14个                                   | 单CPU内核数               | >= | 14个
        控制器指令执行时间≤0.08微秒                        | 控制器指令执行时间        | <= | 0.08微秒
        1.整系统路由表容量不小于55万条                     | 整系统路由表容量          | >= | 55万条
        备份容量≥20T                                       | 备份容量                  | >= | 20TB
        每秒新建连接数≥25万                                | 每秒新建连接数            | >= | 25万 /s
        平均延迟时间＜100ms                                | 平均延迟时间              | <  | 100ms
        连接处理速率>100连接/秒                            | 连接处理速率              | >  | 100连接/秒
        整机吞吐量应不低于80Gbps                           | 整机吞吐量                | >= | 80Gbps
        整机吞吐量不得超过80Gbps                           | 整机吞吐量                | <= | 80Gbps
        整机吞吐量80Gbps以上                               | 整机吞吐量                | >= | 80Gbps
        TPC-E tpsE≥4500                                    | TPC-E tpsE                | >= | 4500
        throughput of at least 12 Tbps                     | throughput                | >= | 12 Tbps
        with a routing table of no less than 550,000 entries | routing table           | >= | 550,000 entries
        system latency not exceeding 5 ms                  | system latency            | <= | 5 ms
        """)
    void readsLabelComparisonAndQuantity(String clause, String label, String sign, String written) {
        assertThat(Threshold.of(clause)).isInstanceOfSatisfying(Threshold.Read.class, read -> {
            assertThat(read.label()).isEqualTo(label);
            assertThat(read.comparison().sign()).isEqualTo(sign);
            assertThat(read.written()).isEqualTo(written);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "整系统吞吐量≥若干Tbps",
                "吞吐量≥12Tbps≤20Tbps",
                "≥12Tbps",
                "吞吐量不≥12Tbps",
                "吞吐量12Tbps",
                "CPU数量8个",
                "八路以上服务器",
                "throughput up to 12 Tbps",
                "at least eight CPUs",
                "吞吐量≥12弗拉普",
                "吞吐量约12Tbps",
                "不得大于规定值",
                "throughput not ≥ 12 Tbps",
                "接口速率10Gbps且吞吐量≥12Tbps",
                "路由表容量≥T"
            })
    void reportsUnclearThresholds(String clause) {
        assertThat(Threshold.of(clause)).isInstanceOf(Threshold.Unclear.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "达到门槛的高端路由器整机（不含线卡、模块）", "登记、授权、审计U盘等移动介质", "一台设备集成防火墙、入侵防御、防病毒等多种功能",
                        "Builds encrypted tunnels over public networks",
                "堡垒机：集中授权、控制、记录运维操作", "识别并清洗DoS/DDoS流量", "802.1X终端接入控制", "在网络、主机、Web应用或数据库边界控制访问的产品，含WAF"
            })
    void ignoresOtherWords(String clause) {
        assertThat(Threshold.of(clause)).isInstanceOf(Threshold.None.class);
    }

    @Test
    void keepsTheTextAroundThresholds() {
        var prose = Prose.read("达到门槛的整机，整系统吞吐量（双向）≥12Tbps；\n整系统路由表容量\n≥55万条\n不含线卡、模块");

        assertThat(prose.thresholds()).extracting(Threshold.Read::label).containsExactly("整系统吞吐量（双向）", "整系统路由表容量");
        assertThat(prose.words()).isEqualTo("达到门槛的整机\n不含线卡、模块");
        assertThat(prose.doubts()).isEmpty();
    }
}
