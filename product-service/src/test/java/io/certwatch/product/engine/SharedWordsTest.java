package io.certwatch.product.engine;

import static io.certwatch.product.engine.ReferenceData.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that other trades share with security products, and what beside them tells which trade is meant. */
class SharedWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        信贷风险审计系统V3 内审部                     | NOT_REQUIRED
        收费稽核软件V2.0                              | NOT_REQUIRED
        交通态势感知平台 信号优化                     | NOT_REQUIRED
        播出备份服务器 4通道                          | NOT_REQUIRED
        八路视频编码服务器 机架式                     | NOT_REQUIRED
        Payroll audit software                        | NOT_REQUIRED
        数据库审计系统 收费库                         | REQUIRED
        网络安全态势感知平台 交通厅                   | REQUIRED
        数据备份系统 播出                             | REQUIRED
        """)
    void readsTheTradeInFront(String name, Verdict verdict) {
        assertThat(JudgedName.verdict(name)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        负载均衡吊梁 25t 板坯用                       | NOT_REQUIRED
        APT伺服阀                                     | NOT_REQUIRED
        过滤网关阀 DN50                               | NOT_REQUIRED
        NAC-3000 色谱柱                               | NOT_REQUIRED
        NAC-3000 准入控制                             | REQUIRED
        一次性防护服, non-woven, firewall brand       | NOT_REQUIRED
        防护服 firewall牌 一次性                      | NOT_REQUIRED
        Windows安全配置核查 brand new                 | REQUIRED
        移动硬盘 指纹加密 1T                          | NOT_REQUIRED
        CAMERA,INDUSTRIAL,IDS UEYE,GIGE               | NOT_REQUIRED
        SENSOR,IDS,1U                                 | REQUIRED
        """)
    void readsTheGoods(String name, Verdict verdict) {
        assertThat(JudgedName.verdict(name)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Monitor 24in P2423D IPS QHD                   | NOT_REQUIRED
        AD7606 ADC acquisition card, 16bit 8ch        | NOT_REQUIRED
        车载行驶记录仪EDR（校车）                     | NOT_REQUIRED
        IPS 2U 万兆                                   | REQUIRED
        ADC F5 i5800                                  | REQUIRED
        EDR 终端 500点                                | REQUIRED
        """)
    void readsWhatAnAbbreviationStandsFor(String name, Verdict verdict) {
        assertThat(JudgedName.verdict(name)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        渗透测试 会员小程序 1次 含复测                | NOT_REQUIRED
        渗透测试系统 一次性授权                       | REQUIRED
        防火墙配置 师资培训 5天 2人                   | NOT_REQUIRED
        Imperva 原厂维保 一年 5x8xNBD                 | NOT_REQUIRED
        堡垒机 三年维保                               | REQUIRED
        IDS 特征库升级 2年                            | NOT_REQUIRED
        IDS 特征库三年已含                            | REQUIRED
        ADC,F5 PSU SPARE,UPG-AC-I5XXX                 | NOT_REQUIRED
        ADC,F5 I5800,DUAL PSU                         | REQUIRED
        固态硬盘 480G 防火墙                          | REVIEW
        """)
    void readsWhatIsSold(String name, Verdict verdict) {
        assertThat(JudgedName.verdict(name)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        威胁感知 天眼 新一代威胁感知系统 传感器+分析平台 | REQUIRED
        蜜罐诱捕 终端                                 | REVIEW
        爱数 AnyBackup 备份一体机 CDP 影像系统        | REQUIRED
        工业防火墙\\L2级\\高炉PLC网边界\\导轨式       | REQUIRED
        工业防火墙\\PLC                               | REVIEW
        """)
    void readsWhatIsProtected(String name, Verdict verdict) {
        assertThat(JudgedName.verdict(name)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        安全管理平台 V2.0 1套 （安环处）              | REVIEW
        网络安全管理平台 安环处                       | REQUIRED
        审计系统 审计处                               | REVIEW
        TOKEN,RSA SID700,ONE-TIME,QTY 1,FOR J.LIM     | REVIEW
        动态令牌认证系统 含令牌1个                    | REQUIRED
        安全一体机 5合1 （防火墙/行为管理/打印/存储） | REVIEW
        保密三合一 移动存储介质管理系统               | REQUIRED
        """)
    void leavesOpenWhatIsOpen(String name, Verdict verdict) {
        assertThat(JudgedName.verdict(name)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        CAMERA,IDS UI-5240CP,GIGE | IDS Imaging | NOT_REQUIRED
        IDS UI-5240CP             | IDS Imaging | UNKNOWN
        旁路IDS                   | 绿盟        | REQUIRED
        """)
    void takesNoMakerForAThing(String name, String maker, Verdict verdict) {
        var product = new Subject(new Wording(name, ""), "", maker, "", null, "", Map.of());
        assertThat(TODAY.judge(product).verdict()).isEqualTo(verdict);
    }

    /** A material's text names the class first, word by word. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        控制,流量,网络型,应用识别                     | REQUIRED
        分析,日志,综合采集告警                        | REQUIRED
        防护,数据泄漏,敏感识别阻断                    | REQUIRED
        软件,擦除,硬盘数据                            | REQUIRED
        存储,网络,安全,涉密单位用                     | REQUIRED
        系统,操作,安全增强型                          | REQUIRED
        網關;安全;工業;4口                            | REVIEW
        旁路,分析,日志                                | UNKNOWN
        """)
    void readsInvertedNames(String name, Verdict verdict) {
        assertThat(JudgedName.verdict(name)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        电源;防火墙冗余                               | NOT_REQUIRED
        网闸,电源,备件,220V                           | NOT_REQUIRED
        FW,PSU,spare,AC 450W                          | NOT_REQUIRED
        防病毒网关\\散热风扇\\更换                  | NOT_REQUIRED
        PLC spare: digital output card 1756-OB16E     | NOT_REQUIRED
        负载/直流电子负载 IT8512A+                    | NOT_REQUIRED
        态势感知平台探针100G光模块                    | NOT_REQUIRED
        华为CE16808 含4块36端口100GE线卡              | REVIEW
        运维审计系统冗余电源/550W                     | NOT_REQUIRED
        下一代防火墙 冗余电源                         | REQUIRED
        USG6635E 主机 AC电源                          | REQUIRED
        USG6635E AC电源                               | REVIEW
        负载均衡,搬迁,上架,布线,人工                  | NOT_REQUIRED
        上网行为管理URL库、应用识别库升级1年 续       | NOT_REQUIRED
        """)
    void readsWhatIsSoldForAThing(String name, Verdict verdict) {
        assertThat(JudgedName.verdict(name)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        核保风险审计分析系统                          | NOT_REQUIRED
        业务审计系统 数据库                           | REQUIRED
        Vulnerability assessment / pentest of booking portal, 15 man-days | NOT_REQUIRED
        Vulnerability assessment system, 15 nodes     | REQUIRED
        等保测评服务（含漏洞扫描、渗透测试）          | NOT_REQUIRED
        等保服务包（含防火墙、堡垒机）                | REVIEW
        中标麒麟安全操作系统 V5（带强制访问控制）/MES服务器 | REQUIRED
        Hardened NAS appliance, AES-256 at rest       | REQUIRED
        """)
    void readsWhoDoesWhat(String name, Verdict verdict) {
        assertThat(JudgedName.verdict(name)).isEqualTo(verdict);
    }
}
