package io.certwatch.product.engine;

import static io.certwatch.product.engine.ReferenceData.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and figures as exports of SAP, Kingdee and Yonyou, quotations and tenders have them. */
class InventoryWritingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SERVER,RACK,8CPU X 24C,1024GB,10U             | REQUIRED
        SRV,RACK,4U,8xCPU 28C,MEM 2TB                 | REQUIRED
        SRV,RACK,2S,64C,1TB                           | NOT_REQUIRED
        8路服务器 28核*8 / 240GB                      | REVIEW
        机架服务器 4U 10GE 2P                         | REVIEW
        SERVER,RACK,4U,10GE 4P                        | REVIEW
        L30 / 8-socket rack server, cpu 8 x 28c, 12 TB | REQUIRED
        07 8-socket rack server, 8 x 60 cores, 12 TB  | REQUIRED
        """)
    void readsProcessorsCoresAndMemoryOfShortNames(String name, Verdict verdict) {
        assertThat(TODAY.judge(Subject.ofName(name)).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ROUTER,CORE,BIDIR 25.6TBPS,FIB 2M | ''                             | REQUIRED
        PLC CPU                           | BIT OP 10NS                    | REQUIRED
        PLC                               | 0.12 us per boolean instr.     | NOT_REQUIRED
        白盒交换机 64*800G                | 吞吐51.2Tbps                   | REVIEW
        白盒交换机 128*800G               | 交换容量102.4Tbps 转发率21Gpps | REQUIRED
        八路机架服务器                    | 8*28C 2.2GHz/4TB DDR4/6U RACK  | REQUIRED
        汇聚交换机                        | 交换容量≥2.56Tbps，包转发率≥1260Mpps | NOT_REQUIRED
        核心交换机                        | 交换容量≥19.2Tbps，包转发率≥3600Mpps | REVIEW
        核心交换机                        | 交换容量≥9Tbps（单向）         | REVIEW
        核心路由器                        | 整机吞吐量≥3.9Tbps（单向）     | REVIEW
        PLC                               | 基本指令处理时间≤0.3us         | REVIEW
        机架服务器                        | RAID卡 1个，2P 25G网卡，工作温度 35C | REVIEW
        高端服务器                        | 8颗CPU，每颗28核，内存2TB，网卡2P 10GE | REQUIRED
        高端服务器                        | 8颗CPU，每颗28核，内存2TB，环境温度 5C | REQUIRED
        """)
    void readsFiguresBesideOtherFigures(String name, String specs, Verdict verdict) {
        var product = new Subject(new Wording(name, ""), "", "", specs, null, "", Map.of());
        assertThat(TODAY.judge(product).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PLC\\编程电缆\\USB\\3M           | NOT_REQUIRED
        交换机\\光模块\\SFP-GE-LX\\10KM  | NOT_REQUIRED
        SW,CHASSIS,FABRIC MODULE,SFU     | NOT_REQUIRED
        核心交换机\\主控板\\业务板\\电源 | REVIEW
        日志分析平台\\许可\\500GB每日    | REQUIRED
        防火墙\\双电源                   | REQUIRED
        防火墙\\导轨\\USG6650           | REQUIRED
        工业防火墙\\导轨                 | REVIEW
        防火墙;光模块                    | REVIEW
        防火墙;机柜;2台                  | REVIEW
        """)
    void readsTheClassOfAMaterialBeforeItsKind(String name, Verdict verdict) {
        assertThat(TODAY.judge(Subject.ofName(name.replace("\\\\", "\\"))).verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        堡垒机维保 1年                        | NOT_REQUIRED
        防火墙 三年维保                       | REQUIRED
        防火墙 三年维保服务                   | REVIEW
        IPS,SIG UPDATE,1Y,RENEW               | NOT_REQUIRED
        CA 数字证书 UKey 更换费               | NOT_REQUIRED
        WAF 规则定制服务 5人天                | NOT_REQUIRED
        SSL/IPSec VPN 网关-软件license 扩500并发 | NOT_REQUIRED
        堡垒机 200授权                        | REQUIRED
        虚拟化防火墙授权 100个VM              | REQUIRED
        安全服务包（含防火墙、堡垒机租赁）    | REVIEW
        日志审计系统软件许可 200资产 可扩展   | REQUIRED
        数据库审计软件授权 50实例 免费升级三年 | REQUIRED
        终端安全管理软件授权 1000点 免费更新  | REQUIRED
        防火墙 新购 软件授权 扩展槽2个        | REQUIRED
        堡垒机；含首年服务费；续费另计        | REVIEW
        防火墙及安装调试费                    | REVIEW
        """)
    void tellsProductsFromWhatIsSoldForThem(String name, Verdict verdict) {
        assertThat(TODAY.judge(Subject.ofName(name)).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ④IDS探针 100G                    | REQUIRED
        入侵检测 IDS 镜像口部署          | REQUIRED
        终端安全监测响应EDR              | REQUIRED
        数据擦除一体软件（回收硬盘用）   | REQUIRED
        模块,数字量输入,16点,24VDC,PLC用 | NOT_REQUIRED
        工业路由器 4G VPN功能            | REVIEW
        工业路由器 防火墙功能            | REVIEW
        多功能安全网关 三合一 防火墙功能 VPN功能 | REQUIRED
        核心路由器 千兆                  | REVIEW
        路由器 千兆                      | NOT_REQUIRED
        SEC.NIDS.SENSOR.SPAN PORT        | REQUIRED
        """)
    void readsWhatStandsBesideTheThing(String name, Verdict verdict) {
        assertThat(TODAY.judge(Subject.ofName(name)).verdict()).isEqualTo(verdict);
    }
}
