package io.certwatch.product.engine.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.engine.JudgedName;
import io.certwatch.product.engine.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chinese names what is sold first where each word is a phrase of its own. */
class InFrontTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "备用电源 堡垒机",
                "备用硬盘 日志审计 4TB",
                "维保服务 防火墙",
                "安全设备年度巡检 防火墙/IPS/WAF 共12台",
                "续保 防火墙 FG-600E 1年",
                "租赁 堡垒机 一年",
                "CA数字证书年服务费 医护电子签名 460人",
                "备件：防火墙电源模块"
            })
    void whatIsDoneToAThingOrReplacesItsPartIsSold(String name) {
        assertThat(JudgedName.verdict(name)).isEqualTo(Verdict.NOT_REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"风扇 防火墙", "电源 防火墙 USG6630"})
    void aPersonDecidesWhetherAPartIsForTheThing(String name) {
        assertThat(JudgedName.verdict(name)).isEqualTo(Verdict.REVIEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "双电源 防火墙",
                "三年维保 防火墙",
                "备件：防火墙 USG6630",
                "备用防火墙 冷备",
                "核心防火墙 备用电源2个",
                "巡检车间 工业防火墙",
                "租赁公司 上网行为管理",
                "系统集成 防火墙 2台",
                "防病毒软件 套件 含介质"
            })
    void aPropertyAPlaceAndASpareDeviceLeaveTheThing(String name) {
        assertThat(JudgedName.verdict(name)).isEqualTo(Verdict.REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "USG6630 hard disk 1TB, spare",
                "RACK KIT,MOUNTING,FIREWALL,1U",
                "FirePower appliance upgrade protection",
                "日志审计系统 授权节点扩展 50",
                "堡垒机授权点数扩容 100点",
                "路由器 软件授权 VXLAN",
                "网闸 双机热备授权",
                "ESET PROTECT Advanced - renew 12m - 80 seats",
                "负载均衡 SSL加速卡"
            })
    void knowsPartsAndGrowthBehindThings(String name) {
        assertThat(JudgedName.verdict(name)).isEqualTo(Verdict.NOT_REQUIRED);
    }
}
