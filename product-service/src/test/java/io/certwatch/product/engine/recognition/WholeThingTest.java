package io.certwatch.product.engine.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.engine.JudgedName;
import io.certwatch.product.engine.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A licence or signatures behind a thing that is sold whole may come with it, so that they clear nothing. */
class WholeThingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        透明文件加密软件 服务器端+100用户 含加密狗 实施培训     | 新购       | REQUIRED
        备份一体机(含LTO-8磁带20盘、10个客户端授权、实施5人天) | 48TB裸容量 | REQUIRED
        抗DDoS清洗设备 20G清洗授权 三年服务                     | 新购整机   | REVIEW
        SSL VPN网关整机，出厂带200并发授权，附电源线            | 双电源     | REVIEW
        防火墙 IPS授权                                          | 新购       | REVIEW
        防火墙 IPS授权                                          | 已有设备   | NOT_REQUIRED
        防火墙 IPS授权                                          | 续费       | NOT_REQUIRED
        防火墙 支架                                             | 整机       | NOT_REQUIRED
        防火墙咨询服务                                          | 整机       | NOT_REQUIRED
        防火墙 IPS授权                                          | 整机吞吐量 | NOT_REQUIRED
        """)
    void mayIncludeTheAccessory(String name, String description, Verdict verdict) {
        assertThat(JudgedName.verdictOfDescribed(name, description)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        WEB应用防火墙 双电源 4电4光bypass 规则库升级三年 | REVIEW
        WEB应用防火墙 规则库升级三年                     | NOT_REQUIRED
        备份一体机(含LTO-8磁带20盘)                      | REQUIRED
        备份用LTO-8磁带20盘                              | NOT_REQUIRED
        """)
    void isToldByItsParts(String name, Verdict verdict) {
        assertThat(JudgedName.verdict(name)).isEqualTo(verdict);
    }
}
