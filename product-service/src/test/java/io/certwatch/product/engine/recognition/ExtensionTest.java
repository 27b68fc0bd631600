package io.certwatch.product.engine.recognition;

import static io.certwatch.product.engine.Verdict.NOT_REQUIRED;
import static io.certwatch.product.engine.Verdict.REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.engine.JudgedName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More licences for a product that exists are not the product; a new product with licences is. */
class ExtensionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "绿盾加密系统 增加客户端授权 20点",
                "堡垒机资产授权 +100",
                "EDR agent 扩容 200点",
                "瑞星ESM防病毒系统 客户端增购 50点",
                "PKI系统新增证书许可5000张",
                "网页防篡改客户端增加2个（原有iGuard）",
                "Rapid7 InsightVM additional 250 assets",
                "QRadar EPS upgrade 2500 to 5000"
            })
    void isNotRequired(String name) {
        assertThat(JudgedName.verdict(name)).isEqualTo(NOT_REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "动态口令身份认证系统 服务端软件+500用户",
                "漏洞扫描系统硬件版 含512个IP授权 漏洞库升级3年",
                "日志审计系统 支持扩容至500点",
                "终端安全管理系统 500点授权 替换现有系统",
                "新增防火墙 2台",
                "扩容采购防火墙 2台",
                "负载均衡 4层7层 并发连接 600万 新增 2台",
                "UTM 并发连接 200万 增加VPN",
                "WAF 第2台 扩容",
                "日志审计 在用 资产编号 10023",
                "TOPFILTER 8000 防病毒网关 资产卡片2023-0418 在用"
            })
    void isNotWhatIsNewOrCanGrow(String name) {
        assertThat(JudgedName.verdict(name)).isEqualTo(REQUIRED);
    }
}
