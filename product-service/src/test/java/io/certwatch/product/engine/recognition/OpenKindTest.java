package io.certwatch.product.engine.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.engine.Doubt;
import io.certwatch.product.engine.JudgedName;
import io.certwatch.product.engine.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that leaves open what the thing does, or for whom it is, goes to a person. */
class OpenKindTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        上网行为管理 功能待定                     | OPEN_FUNCTION
        终端安全管理系统（加密、审计等 模块待定） | OPEN_FUNCTION
        异地容灾软件，是否含数据备份未说明        | OPEN_FUNCTION
        firewall, functions not declared          | OPEN_FUNCTION
        bastion host, purpose TBD                 | OPEN_FUNCTION
        安全审计系统 (用途未填)                   | OPEN_FUNCTION
        安全审计系统 功能以配置单为准             | OPEN_FUNCTION
        准入控制系统 1套 大楼一层                 | WEAK_NAME
        法官数字证书USBKey(个人)                  | WEAK_NAME
        OTP TOKEN for Dr. Huang                   | WEAK_NAME
        YubiKey 5 NFC, single                     | WEAK_NAME
        OEM firewall, SW to be loaded by customer | OPEN_FUNCTION
        pfSense 小主机 准系统 无系统              | OPEN_FUNCTION
        云堡垒机 按年租 50资产                    | CLOUD_SERVICE
        机房设备一批（防火墙1、交换机4、机柜2）   | CONTRADICTED
        安全硬件打包（防火墙、交换机、线缆）      | CONTRADICTED
        """)
    void asksAPerson(String name, Doubt doubt) {
        assertThat(JudgedName.doubt(name)).isEqualTo(doubt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "防火墙 型号待定 2台",
                "堡垒机 交货期待定",
                "网络准入控制系统 大楼接入层",
                "漏洞扫描系统，功能齐全，价格待定",
                "Fortigate 60F hardware only",
                "防火墙、WAF、IPS 打包",
                "防火墙 一批",
                "身份认证系统 含令牌 500用户",
                "firewall, model TBD"
            })
    void asksNobodyWhereSomethingElseIsOpen(String name) {
        assertThat(JudgedName.verdict(name)).isEqualTo(Verdict.REQUIRED);
    }
}
