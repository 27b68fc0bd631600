package io.certwatch.product.engine;

import static io.certwatch.product.engine.ReferenceData.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that mean one thing on a network and another in an order, in a bill of parts or in another trade. */
class OtherTradesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FL MGUARD 1105 industrial firewall 防火墙 1 pc | REQUIRED
        FortiGate 100F 2 pcs.                         | REQUIRED
        Deepfield Defender 2 pc                       | UNKNOWN
        OptiPlex PC                                   | NOT_REQUIRED
        """)
    void countsWhatIsOrdered(String name, Verdict verdict) {
        assertThat(JudgedName.verdict(name)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        UTM;UNIVERSAL TESTING MACHINE;5KN             | NOT_REQUIRED
        UTM;1U;FORTINET                               | REQUIRED
        WALL,FIRE:PARTITION PANEL EI120               | NOT_REQUIRED
        WALL,FIRE;PA-3220                             | REQUIRED
        X-RAY INSPECTION SYS;CHECKPOINT 7             | NOT_REQUIRED
        保险柜 3C认证 电子密码                        | NOT_REQUIRED
        青花釉蜜罐 带盖 仿古                          | NOT_REQUIRED
        蜜罐系统                                      | REVIEW
        汽车事件数据记录系统EDR 车载终端              | NOT_REQUIRED
        EDR 终端检测响应系统                          | REQUIRED
        """)
    void readsTheTrade(String name, Verdict verdict) {
        assertThat(JudgedName.verdict(name)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [备件]天融信防火墙冗余电源模块 300W AC        | NOT_REQUIRED
        [备件]天融信防火墙                            | REQUIRED
        天融信防火墙冗余电源模块 300W                 | NOT_REQUIRED
        天融信防火墙 双电源模块                       | REQUIRED
        光模块,SFP+;10G;LR;配H3C F5030防火墙          | NOT_REQUIRED
        光模块,SFP+;10G;LR;F5030防火墙                | REVIEW
        Veeam 24/7 Production Support uplift 1yr      | NOT_REQUIRED
        审计,网络安全;工控网监测审计;旁路;8口;导轨    | REQUIRED
        工业防火墙;导轨                               | REVIEW
        安全网关 GW-500 功能模块按需选配              | REVIEW
        中标麒麟安全操作系统软件 V7.0 光盘装 1套      | REQUIRED
        IPSec VPN网关 县域营销服务部互联 迪普         | REQUIRED
        """)
    void readsPartsOfNamesAndOfLists(String name, Verdict verdict) {
        assertThat(JudgedName.verdict(name)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        安全NAS网络存储 报关影像库（国密加密/访问控制）48T | REQUIRED
        安全增强型NAS 国密                            | REQUIRED
        NAS网络存储 48T                               | NOT_REQUIRED
        安全监测预警系统 1套（含软件平台）            | REVIEW
        网络安全监测预警系统                          | REQUIRED
        硬件平台 1U 6GE bare box, no OS no software   | REVIEW
        软路由工控机 六网口 准系统 无内存无硬盘无系统 | REVIEW
        工控机 6网口 4G内存 128G硬盘                  | NOT_REQUIRED
        """)
    void leavesOpenOnlyWhatTheWordsLeaveOpen(String name, Verdict verdict) {
        assertThat(JudgedName.verdict(name)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        机架服务器 8U   ~ 8*Xeon 6252 24C/1TB/8*960G SSD              ~ REQUIRED
        机架服务器 8U   ~ 8*Xeon 6252 24C/8*960G SSD                  ~ REVIEW
        八路机架服务器  ~ 8颗Gold 6248/20核 2048GB                    ~ REQUIRED
        八路机架服务器  ~ 12/20核 2048GB                              ~ REVIEW
        可编程控制器    ~ 电压24V|LD指令执行时间0.04微秒|境外品牌     ~ REQUIRED
        """)
    void readsFiguresBehindSigns(String name, String specs, Verdict verdict) {
        var product = new Subject(new Wording(name, ""), "", "", specs, null, "", Map.of());
        assertThat(TODAY.judge(product).verdict()).isEqualTo(verdict);
    }
}
