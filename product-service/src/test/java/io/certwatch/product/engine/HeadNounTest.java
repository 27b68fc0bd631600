package io.certwatch.product.engine;

import static io.certwatch.product.engine.ReferenceData.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The last noun is the thing: a phrase with a listed word is not always a listed thing. */
class HeadNounTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "防火墙安装支架",
                "防火墙 安装支架",
                "Rack mount ears for 19\" firewall",
                "服务器导轨",
                "网络机柜 42U",
                "防火墙线缆套件",
                "防火墙特征库升级授权",
                "License for FortiGate 100F",
                "FortiGate 100F 1 Year Support Contract",
                "数据库管理培训（3天）",
                "Book: firewall fundamentals",
                "堡垒机实施服务",
                "S7-1500 电源模块",
                "NetEngine 8000 线卡",
                "交换机光模块 SFP-10G-LR",
                "服务器密码机",
                "PowerEdge R740 rail kit"
            })
    void seesThatWhatGoesWithAListedThingIsNotOne(String name) {
        var judgement = TODAY.judge(Subject.ofName(name));

        assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_REQUIRED);
        assertThat(judgement.basis()).isEqualTo(Basis.OTHER_KIND);
        assertThat(judgement.somethingElse()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "防火墙（含支架）", "firewall with rack kit", "防火墙，三年维保", "Firewall, rack kit included", "防火墙设备采购项目",
                "FortiGate-100F Hardware plus 1 Year FortiCare Premium", "下一代防火墙旗舰版", "数据库防火墙", "WEB应用防火墙", "Ｗａｆ",
                "防 火 墙", "網頁應用防火牆"
            })
    void seesTheThingWhateverComesWithIt(String name) {
        assertThat(TODAY.judge(Subject.ofName(name)).findings())
                .first()
                .matches(finding -> finding.entry().equals("SCP-02") && finding.verdict() == Verdict.REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "防火墙密封胶", "Pressure switch 0-10 bar", "KVM switch 16-port", "Transfer switch ATS 63A", "防病毒口罩", "流量控制阀",
                "轴承负载平衡器", "门禁控制器", "UPS 10kVA backup power", "1/2\" router bit", "27-inch IPS monitor", "年度审计报告"
            })
    void knowsTheOtherThingsThatListedWordsAreUsedFor(String name) {
        assertThat(TODAY.judge(Subject.ofName(name)).verdict()).isEqualTo(Verdict.NOT_REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"安全网关", "security gateway", "信息安全管理系统", "高级威胁检测系统", "蜜罐系统", "网络安全设备 一批"})
    void asksAPersonWhereANameMayMeanMuch(String name) {
        assertThat(TODAY.judge(Subject.ofName(name)).verdict()).isEqualTo(Verdict.REVIEW);
    }

    @ParameterizedTest
    @CsvSource({
        "杀毒软件授权 100点, REQUIRED",
        "数据防泄漏软件 授权许可 500点, REQUIRED",
        "漏洞扫描系统 软件许可 256 IP, REQUIRED",
        "杀毒软件授权续费 100点, NOT_REQUIRED",
        "杀毒软件病毒库升级授权 100点, NOT_REQUIRED",
        "入侵检测许可证（一年）, REVIEW",
        "中标麒麟安全操作系统 正版授权, REQUIRED"
    })
    void knowsSoftwareThatIsSoldAsALicence(String name, Verdict verdict) {
        assertThat(TODAY.judge(Subject.ofName(name)).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "云防火墙服务（SaaS，一年）, CLOUD_SERVICE",
        "云WAF订阅（年）, CLOUD_SERVICE",
        "抗DDoS清洗服务, CLOUD_SERVICE",
        "'Firewall-as-a-Service, 200 users', CLOUD_SERVICE",
        "等保三级建设服务包（含防火墙、堡垒机）, PACKAGE"
    })
    void asksAPersonAboutServicesThatAreOrIncludeListedThings(String name, Doubt doubt) {
        var judgement = TODAY.judge(Subject.ofName(name));

        assertThat(judgement.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(judgement.findings().getFirst().doubt()).isEqualTo(doubt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"防火墙 路由器 VPN 三合一", "Industrial firewall router mGuard 4305"})
    void findsEachFunctionOfADevice(String name) {
        assertThat(TODAY.judge(Subject.ofName(name)).findings())
                .extracting(Finding::entry)
                .contains("SCP-02", "CNE-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"防火墙收纳盒", "堡垒机展示道具", "Firewall test lead set", "Antivirus face shield"})
    void asksAPersonWhereANameGoesOnWithUnknownWords(String name) {
        var judgement = TODAY.judge(Subject.ofName(name));

        assertThat(judgement.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(judgement.findings().getFirst().doubt()).isEqualTo(Doubt.GOES_ON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "firewall appliance",
                "Firewall Defender Edge",
                "firewall and VPN",
                "firewall for branch offices",
                "firewall ngx100"
            })
    void capitalsFiguresAndWordsThatChangeNothingRaiseNoDoubt(String name) {
        assertThat(TODAY.judge(Subject.ofName(name)).verdict()).isEqualTo(Verdict.REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"网页内容过滤网关", "上网过滤网关", "URL过滤网关"})
    void aWordThatCancelsIsNotFoundInsideALongerOne(String name) {
        assertThat(TODAY.judge(Subject.ofName(name)).verdict()).isEqualTo(Verdict.REQUIRED);
        assertThat(TODAY.judge(Subject.ofName("空调过滤网")).verdict()).isEqualTo(Verdict.NOT_REQUIRED);
        assertThat(TODAY.judge(Subject.ofName("安全隔离栅")).verdict()).isEqualTo(Verdict.NOT_REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"变频器 PLC控制用", "电源（交换机用）", "服务器用内存条", "传感器 PLC配套用"})
    void knowsWhatAThingIsUsedForFromTheThing(String name) {
        assertThat(TODAY.judge(Subject.ofName(name)).verdict()).isEqualTo(Verdict.NOT_REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"防火墙 机房用", "家用防火墙", "防火墙用"})
    void aThingWithAUseIsStillTheThing(String name) {
        assertThat(TODAY.judge(Subject.ofName(name)).verdict()).isEqualTo(Verdict.REQUIRED);
    }

    @Test
    void reviewsANameThatIsAlsoAnotherThingsFamily() {
        assertThat(TODAY.judge(Subject.ofName("Load balancer AX-9000")).verdict())
                .isEqualTo(Verdict.REQUIRED);
        assertThat(TODAY.judge(Subject.ofName("Rack server AX-9000")).verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(TODAY.judge(Subject.ofName("Rack server AX-9000").withDescription("2 CPUs"))
                        .verdict())
                .isEqualTo(Verdict.NOT_REQUIRED);
        assertThat(TODAY.judge(Subject.ofName("Rack server NetScaler").withDescription("2 CPUs"))
                        .findings())
                .first()
                .matches(finding -> finding.entry().equals("SCP-21") && finding.doubt() == Doubt.CONTRADICTED);
    }

    @Test
    void reviewsLettersThatMayBeAModelOrAThing() {
        assertThat(TODAY.judge(Subject.ofName("Suricata Sensor AP 3000")).verdict())
                .isEqualTo(Verdict.REVIEW);
        assertThat(TODAY.judge(Subject.ofName("Suricata Sensor AP")).verdict()).isEqualTo(Verdict.NOT_REQUIRED);
        assertThat(TODAY.judge(Subject.ofName("Office AP 3000")).verdict()).isEqualTo(Verdict.NOT_REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"办公软件包（不含防火墙）", "Office bundle without firewall"})
    void doesNotFindWhatIsSaidNotToBeThere(String name) {
        assertThat(TODAY.judge(Subject.ofName(name)).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"捷普IPS/IDS系统", "IDS and IPS appliance", "入侵检测与防御系统"})
    void findsBothOfTwoThingsInOne(String name) {
        assertThat(TODAY.judge(Subject.ofName(name)).findings())
                .extracting(Finding::entry)
                .contains("SCP-03", "SCP-04");
    }

    @ParameterizedTest
    @ValueSource(strings = {"一次性纸杯", "Unobtainium X-5"})
    void saysThatNothingWasRecognisedRatherThanClearTheProduct(String name) {
        var judgement = TODAY.judge(Subject.ofName(name));
        assertThat(judgement.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(judgement.basis()).isNull();
        assertThat(judgement.findings()).isEmpty();
    }
}
