package io.certwatch.product.engine.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.engine.NameStructure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What in a name only describes the thing, and what is read as the thing. */
class StructureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        核心交换机 双电源                       | 双电源
        核心交换机 三年原厂质保                 | 三年原厂质保
        核心交换机 硬盘4TB                      | 硬盘4TB
        核心交换机\\双电源                       | 双电源
        防火墙（含安装支架）                    | 含安装支架
        防火墙 2*550W电源                       | 2*550W电源
        防火墙，三年维保                        | 三年维保
        FortiGate 100F with rail kit            | with; rail kit
        firewall, dual PSU, 3 year warranty     | dual PSU; 3 year warranty
        firewall, rack kit included             | rack kit; included
        NGAF 480G SSD                           | 480G SSD
        load balancer, rail kit and PSU incl.   | rail kit; PSU; incl.
        firewall, 90 days warranty              | 90 days warranty
        """)
    void setsPropertiesOfTheThingAside(String name, String described) {
        assertThat(NameStructure.of(name).described(Segment.Kind.PROPERTY)).isEqualTo(described);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        报价单第3项：核心交换机 | 报价单
        防火墙 备机             | 备机
        防火墙 会议室           | 会议室
        Pos. 10 firewall        | Pos.
        Nessus Professional, 12 month term, e-delivery | e-delivery
        firewall - pls find our datasheet attached | datasheet attached
        防火墙，详见附件培训计划 | 详见附件培训
        防火墙 光模块另购       | 光模块
        堡垒机（内存另行报价）  | 内存; 报价
        网闸 1台（利旧机柜）    | 机柜
        数据库防火墙 / 信息中心301机柜A7 | 机柜
        入侵防御 融媒体云平台互联网侧 | 云平台
        """)
    void setsProcurementAside(String name, String described) {
        assertThat(NameStructure.of(name).described(Segment.Kind.PROCUREMENT)).isEqualTo(described);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Please renew our antivirus licences  | renew, antivirus licences
        防火墙 机柜42U                       | 防火墙, 机柜
        利旧防火墙                           | 防火墙
        """)
    void keepsWhatTheTextIsAbout(String name, String words) {
        assertThat(NameStructure.of(name).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        防火墙电源模块               | 防火墙, 电源模块
        FortiGate 100F 电源          | FortiGate 100F, 电源
        核心交换机 电源模块 600W     | 核心, 交换机, 电源模块
        Power supply for firewall    | Power supply, for, firewall
        2 x rack ears for firewall   | rack ears, for, firewall
        4TB 硬盘                     | 硬盘
        """)
    void keepsAccessoriesThatAreSold(String name, String words) {
        var structure = NameStructure.of(name);

        assertThat(structure.described()).isEmpty();
        assertThat(structure.words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        防火墙（NGFW）电源模块  | 防火墙, 电源模块
        IPS/IDS系统             | IPS, IDS, 系统
        防火墙/打印机           | 防火墙 / 打印机
        """)
    void separatesStatements(String name, String statements) {
        assertThat(NameStructure.of(name).statements()).isEqualTo(statements);
    }
}
