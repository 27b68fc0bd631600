package io.certwatch.product.engine;

import static io.certwatch.product.engine.ReferenceData.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
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
        PLC 手术室                        | 位指令执行时间 0.03us          | REQUIRED
        大型计算节点-胖节点               | 8×Xeon(32核)/4TB DDR4/10U      | REQUIRED
        SERVER RACK 6U 8S                 | 8x Platinum 18-core, 3TB RAM   | REQUIRED
        机架式服务器                      | 8CPU 60核 4096GB               | REQUIRED
        FusionServer RH8100 V3 rack server | 8 x E7-8890 v4 24C, 2048GB DDR4 | REQUIRED
        媒资检索服务器 I980-G30           | CPU：8×Intel 6254 18C／内存：768GB／机架式8U | REQUIRED
        X20CP1584                         | Typical instruction cycle time 0.0075 µs | REQUIRED
        Server rack Superdome Flex 280    | 8x Xeon 8380HL 28c, 6 TB       | REQUIRED
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
        入侵检测系统IDS/机架1U/千兆      | REQUIRED
        安全-网闸                        | REQUIRED
        虚拟化防火墙软件\\vFW\\永久许可   | REQUIRED
        光盘;内容:安全操作系统软件       | REQUIRED
        堡垒机用4T硬盘                   | NOT_REQUIRED
        核心交換機_同城災備              | REVIEW
        FW\\FG-600E\\T2\\DCS离港-HA      | REQUIRED
        骨干路由器\\ZXR10 M6000-18S\\主控2\\电源8 | REVIEW
        终端准入控制\\客户端部署培训\\天 | NOT_REQUIRED
        PSU\\PAN-PA-3200-PWR-AC\\备件    | NOT_REQUIRED
        LICENSE,BACKUP SW,SOCKET         | REQUIRED
        核心路由器\\整机\\双向吞吐量≥102.4Tbps\\路由表≥300万 | REQUIRED
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
        日志审计——接入许可增补 100个          | NOT_REQUIRED
        VPN并发用户许可扩充 500→1000          | NOT_REQUIRED
        IDS/IPS throughput license upgrade 5G->10G | NOT_REQUIRED
        PLC编程软件 授权 5用户                | NOT_REQUIRED
        网闸 业务割接 技术服务费              | NOT_REQUIRED
        DLP projector 投影机 4000 lm          | NOT_REQUIRED
        堡垒机；含首年服务费；续费另计        | REVIEW
        漏洞扫描系统 规则库升级授权一年       | NOT_REQUIRED
        堡垒机 扩容 50 资产授权               | NOT_REQUIRED
        网络安全审计系统 硬盘扩容 8T          | NOT_REQUIRED
        堡垒机 可扩容 50资产授权              | REVIEW
        网御星云安全隔离与信息交换系统安装服务 | NOT_REQUIRED
        防火墙特征库升级授权3年（AV+IPS+URL） | NOT_REQUIRED
        日志审计——IPS特征库授权               | REVIEW
        防火墙及安装调试费                    | REVIEW
        """)
    void tellsProductsFromWhatIsSoldForThem(String name, Verdict verdict) {
        assertThat(TODAY.judge(Subject.ofName(name)).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"（未注明单/双向）, REVIEW", "（单向吞吐未注明）, REVIEW", "（未标明单双向）, REVIEW", "（双向）, NOT_REQUIRED", "（单向）, REQUIRED"})
    void leavesOpenWhetherAnUnstatedDirectionIsBoth(String direction, Verdict verdict) {
        var chassis = Subject.ofName("框式核心交换机").withDescription("整系统吞吐量25.6Tbps%s；包转发率12000Mpps".formatted(direction));

        assertThat(TODAY.judge(chassis).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        安全隔离网闸 网神SecSIS 3600 医保专线接入 | REVIEW
        UniNAC 网络准入 车辆段办公网              | REVIEW
        防火墙 原厂电源模块                       | NOT_REQUIRED
        防水套管 DN300 穿防火墙用                 | NOT_REQUIRED
        """)
    void wordsForThePlaceDoNotClearAThing(String name, Verdict verdict) {
        assertThat(TODAY.judge(Subject.ofName(name)).verdict()).isEqualTo(verdict);
    }

    @Test
    void wordsOfAnObservationDoNotOutdoAFamilyOfTheCatalogue() {
        var server = Subject.ofName("H3C UniServer R8900 G3 | 8×Platinum 8260（24C）| 1.5T | 投资管理数据库主机");

        assertThat(TODAY.judge(server).verdict()).isEqualTo(Verdict.REQUIRED);
    }

    @Test
    void anAbbreviationThatMayMeanSomethingElseDecidesInNoOtherField() {
        var analyser = new Subject(new Wording("CA系列全自动检测仪", ""), "CA-1500", "", "", null, "", Map.of());

        assertThat(TODAY.judge(analyser).verdict()).isEqualTo(Verdict.REVIEW);
    }

    @ParameterizedTest
    @CsvSource({"扩容授权, NOT_REQUIRED", "增购2个实例, NOT_REQUIRED", "可扩容, REQUIRED"})
    void readsInTheDescriptionThatALicenceWidensAProduct(String description, Verdict verdict) {
        var licence = Subject.ofName("堡垒机 资产授权 50").withDescription(description);

        assertThat(TODAY.judge(licence).verdict()).isEqualTo(verdict);
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
        光闸 单向导入 医保专线           | REQUIRED
        光闸 专线                        | NOT_REQUIRED
        网页防篡改系统  官网&投资者服务网站 | REQUIRED
        防火墙 一卡通系统                | REQUIRED
        防火墙 无风扇                    | REQUIRED
        IDS 调度II区                     | REQUIRED
        WAF 粉末涂料                     | NOT_REQUIRED
        电子文档安全管理模块全套         | REQUIRED
        网闸模块                         | NOT_REQUIRED
        漏扫设备 极光RSAS 便携转机架     | REVIEW
        RX3i 可编程控制器 国外随机备件   | REVIEW
        QualysGuard Scanner Appliance    | REQUIRED
        IDS 珞安 车间DCS边界 导轨式      | REQUIRED
        数据粉碎销毁软件 试制样机硬盘    | REQUIRED
        病毒查杀工作站软件               | REQUIRED
        Barcode scanner                  | NOT_REQUIRED
        Threat detection sensor          | REVIEW
        SecureZIP Enterprise for Windows Desktop - file encryption | REQUIRED
        加密存储(影像归档) NAS           | REVIEW
        """)
    void readsWhatStandsBesideTheThing(String name, Verdict verdict) {
        assertThat(TODAY.judge(Subject.ofName(name)).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        BALANCER,LOAD,2U                        | REQUIRED
        GATEWAY;SSL VPN;500 USR                 | REQUIRED
        FIREWALL,WEB APPLICATION,1U             | REQUIRED
        SWITCH,KVM,8PORT                        | NOT_REQUIRED
        BATTERY,BACKUP,F/PLC,Q6BAT              | NOT_REQUIRED
        SVC,PENTEST,OT NETWORK,3 SITES          | NOT_REQUIRED
        SVR 8-WAY SAP HANA,SR950,8XXEON 8276L,28C/CPU,6TB RAM | REQUIRED
        SERVER,RACK,2U,DL380,2X16C,256GB        | NOT_REQUIRED
        SERVER,RACK,8S,DL980,8X28C,2TB          | REQUIRED
        PLC COMPACT,SR40,0.15US/INSTR           | NOT_REQUIRED
        ROUTER,PTX10008,115.2T FDX,2M FIB       | REQUIRED
        SWITCH,ETH,IND,MOXA EDS-518E-4GTXSFP    | NOT_REQUIRED
        """)
    void readsTextsOfMaterialsClassFirst(String name, Verdict verdict) {
        assertThat(TODAY.judge(Subject.ofName(name)).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        安全数据库管理系统(B1级/安全版) 2CPU                     | REQUIRED
        Offer for Sophos XGS 3100 firewall, EXW Hamburg, price valid until 31/12 | REQUIRED
        FortiWeb 400E, 90 days warranty, collect from our dock    | REQUIRED
        F5 BIG-IP i4800 LTM, HA pair, rail kit and PSU incl.      | REQUIRED
        下一代防火墙（光模块另配）                                | REQUIRED
        Web应用防护系统 1台 质保三年 须提供销售许可证             | REQUIRED
        烟草物流 WMS区 边界 NGFW4000-UF                           | REQUIRED
        防火墙 8口万兆扩展板卡                                    | NOT_REQUIRED
        堡垒机 - replacement hard disk 600GB                      | REVIEW
        PLC CPU, spare battery, 0.05us/step                       | REVIEW
        日志审计 存储扩容硬盘 8T                                  | NOT_REQUIRED
        Please renew our Symantec Endpoint licences, 350 users    | NOT_REQUIRED
        """)
    void procurementChangesNothing(String name, Verdict verdict) {
        assertThat(TODAY.judge(Subject.ofName(name)).verdict()).isEqualTo(verdict);
    }

    /** `ControlLogix` is a controller, unless its model is that of a chassis. */
    @Test
    void asksWhereTheModelIsThatOfAnotherThingThanTheSeries() {
        var chassis =
                new Subject(new Wording("", "ControlLogix"), "1756-A10", "Rockwell Automation", "", null, "", Map.of());
        assertThat(TODAY.judge(chassis).findings()).first().matches(finding -> finding.doubt() == Doubt.CONTRADICTED);
    }
}
