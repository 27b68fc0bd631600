package io.certwatch.product.engine.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.engine.JudgedName;
import io.certwatch.product.engine.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A word for a service, a part or another thing clears a whole thing only if it is what the phrase ends with. */
class NotClearedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        网页内容过滤系统 URL分类过滤 培训教室                      | REQUIRED
        网闸 租赁公司                                              | REQUIRED
        堡垒机 等保整改服务项目                                    | REQUIRED
        防火墙 培训服务                                            | NOT_REQUIRED
        反垃圾邮件网关-服务版                                      | REVIEW
        Firewall, training room                                    | REVIEW
        Data diode camera network                                  | REVIEW
        FortiGate 100F maintenance department                      | REVIEW
        FortiGate 100F maintenance                                 | NOT_REQUIRED
        Backup appliance replacing tape library                    | REQUIRED
        机房搬迁 新购防火墙 2台                                    | REQUIRED
        搬迁 防火墙 2台                                            | NOT_REQUIRED
        """)
    void byWhatTellsWhereItStands(String name, Verdict verdict) {
        assertThat(JudgedName.verdict(name)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        网络安全态势感知平台（省级主站）采集服务+分析软件 1套      | REVIEW
        态势感知平台 监测服务+探针 2台                             | REVIEW
        FortiGate 100F and accessories                             | REVIEW
        USG6650E及配件                                             | REVIEW
        USG6650E 配件                                              | NOT_REQUIRED
        网络安全加固设备及附件 1批                                 | REVIEW
        漏洞扫描 服务器版 128 IP                                   | REQUIRED
        漏洞扫描 服务                                              | NOT_REQUIRED
        邮件服务器 反垃圾邮件网关                                  | REVIEW
        """)
    void byWhatIsSoldBesideIt(String name, Verdict verdict) {
        assertThat(JudgedName.verdict(name)).isEqualTo(verdict);
    }
}
