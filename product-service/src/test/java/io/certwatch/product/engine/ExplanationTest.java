package io.certwatch.product.engine;

import static io.certwatch.product.engine.ReferenceData.IN_2020;
import static io.certwatch.product.engine.ReferenceData.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every verdict has a one-sentence explanation, in Chinese and in English. */
class ExplanationTest {

    @Test
    void saysWhatWasFoundWhereAndWithWhichFigures() {
        var product = Subject.ofName("骨干路由器")
                .withSpecs(new TreeMap<>(Map.of("throughput", "157.54 Tbps", "routing table", "2000000")));

        var explanation = TODAY.judge(product).explanation();

        assertThat(explanation.en())
                .isEqualTo("The name contains \"路由器\", which corresponds to “Router” (CNE-01), part 1, item 1 of"
                        + " the Catalogue of Network Critical Equipment and Specialized Cybersecurity Products"
                        + " (Announcement No. 2 of 2023); bidirectional system throughput 157.54 Tbps meets"
                        + " the threshold of at least 12 Tbps; routing table capacity 2,000,000 meets the"
                        + " threshold of at least 550,000 entries: certification or testing is required before it"
                        + " is sold or provided.");
        assertThat(explanation.zh())
                .isEqualTo(
                        "名称中的“路由器”对应《网络关键设备和网络安全专用产品目录》（2023年第2号公告）第一部分第1项“路由器”（CNE-01）；整系统吞吐量（双向）157.54 Tbps，符合不低于12"
                                + " Tbps的要求；整系统路由表容量200万，符合不低于55万条的要求：销售或者提供前须安全认证合格或者安全检测符合要求。");
    }

    @Test
    void quotesTheNameInTheReadersLanguage() {
        var explanation = TODAY.judge(new Subject(new Wording("堡垒机", "Bastion host"), "", "", "", null, "", Map.of()))
                .explanation();

        assertThat(explanation.en()).startsWith("The name contains \"Bastion host\",");
        assertThat(explanation.zh()).startsWith("名称中的“堡垒机”");
    }

    /** The audit system of the demo: whoever typed a throughput did not state a capture speed. */
    @Test
    void saysWhatAFigureOfAnotherNameWasReadAs() {
        var judged = IN_2020.judge(Subject.ofName("网络综合审计系统").withSpecs(Map.of("吞吐量", "1 Gbps")));

        var criteria = judged.findings().getFirst().criteria();
        assertThat(criteria).extracting(CriterionResult::figureName).containsExactly("吞吐量", null);
        assertThat(judged.explanation().zh()).contains("“吞吐量”1 Gbps（按抓包速度理解），不符合不低于5 Gbps的要求");
        assertThat(judged.explanation().en())
                .contains("\"吞吐量\" 1 Gbps (read as capture speed) does not meet the threshold of at least 5 Gbps");
    }

    @Test
    void quotesFiguresWithABlankBeforeTheUnit() {
        var product = Subject.ofName("骨干路由器").withSpecs(Map.of("吞吐量", "157.54Tbps", "路由表", "200万条"));

        assertThat(TODAY.judge(product).explanation().zh()).contains("157.54 Tbps，", "200万条，");
        assertThat(TODAY.judge(product).explanation().en())
                .contains("157.54 Tbps meets", "2,000,000 entries (200万条) meets");
    }

    @Test
    void saysThatAnEntryHasNoThresholds() {
        var explanation = TODAY.judge(Subject.ofName("堡垒机")).explanation();

        assertThat(explanation.en())
                .isEqualTo("The name contains \"堡垒机\", which corresponds to “Operations security management"
                        + " product” (SCP-30), part 2, item 30 of the Catalogue of Network Critical Equipment and"
                        + " Specialized Cybersecurity Products (Announcement No. 2 of 2023), a category without"
                        + " thresholds: certification or testing is required before it is sold or provided.");
        assertThat(explanation.zh())
                .isEqualTo(
                        "名称中的“堡垒机”对应《网络关键设备和网络安全专用产品目录》（2023年第2号公告）第二部分第30项“运维安全管理产品”（SCP-30），该类别不设指标门槛：销售或者提供前须安全认证合格或者安全检测符合要求。");
    }

    @Test
    void saysOnlyTheCriteriaNotMet() {
        var explanation = TODAY.judge(Subject.ofName("核心交换机").withDescription("交换容量48Tbps，包转发率2800Mpps"))
                .explanation();

        assertThat(explanation.en())
                .endsWith("; packet forwarding rate 2800 Mpps does not meet the threshold of at least 10 Gpps:"
                        + " neither certification nor testing is required.");
        assertThat(explanation.zh()).endsWith("；整系统包转发率2800 Mpps，不符合不低于10 Gpps的要求：无需安全认证或者安全检测。");
    }

    @Test
    void saysUpperThresholds() {
        var explanation = TODAY.judge(Subject.ofName("PLC").withSpecs(Map.of("指令执行时间", "0.05 µs")))
                .explanation();

        assertThat(explanation.en()).contains("0.05 µs meets the threshold of at most 0.08 µs");
        assertThat(explanation.zh()).contains("0.05 µs，符合不高于0.08 µs的要求");
    }

    @Test
    void saysWhyAPersonMustDecide() {
        assertThat(TODAY.judge(Subject.ofName("蜜罐系统")).explanation().en())
                .contains("other products have that name too: a person must decide.");
        assertThat(TODAY.judge(Subject.ofName("核心路由器")).explanation().zh())
                .contains("缺少整系统路由表容量（要求不低于55万条）")
                .endsWith("：需人工确认。");
    }

    @Test
    void saysWhichOtherThingItIs() {
        assertThat(TODAY.judge(Subject.ofName("彩色激光打印机")).explanation().zh())
                .isEqualTo("名称中的“激光打印机”是目录未列入的产品：无需安全认证或者安全检测。");
        assertThat(TODAY.judge(Subject.ofName("防火墙安装支架")).explanation().en())
                .contains("taken for an accessory or a service");
        assertThat(TODAY.judge(Subject.ofName("交换机电源模块")).explanation().zh()).contains("表明这是设备的部件");
    }

    @Test
    void concludesNothingFromATextThatSaysNothing() {
        var explanation = TODAY.judge(Subject.ofName("纸杯")).explanation();
        assertThat(explanation.zh()).isEqualTo("文字未说明这是什么产品，由此不能得出任何结论。");
        assertThat(explanation.en()).isEqualTo("Nothing in the text says what it is; nothing follows from that.");
    }

    @Test
    void saysWhatOnlyDescribesTheProduct() {
        var explanation = ReferenceData.TODAY
                .judge(Subject.ofName("防火墙 双电源"))
                .findings()
                .getFirst()
                .explanation();

        assertThat(explanation.zh()).contains("“双电源”只是对产品的描述");
        assertThat(explanation.en()).contains("\"双电源\" only describes the product");
    }

    @Test
    void joinsNamesWithTheMarksOfEachLanguage() {
        var names = Explanation.listNames(List.of("华为技术有限公司", "USG6650E"));
        assertThat(names.zh()).isEqualTo("华为技术有限公司、USG6650E");
        assertThat(names.en()).isEqualTo("华为技术有限公司, USG6650E");
    }
}
