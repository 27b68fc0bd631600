package io.certwatch.product.matching;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

import static io.certwatch.product.matching.ReferenceData.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

/** Every verdict can be read as one sentence, in Chinese and in English. */
class ExplanationTest {

    @Test
    void saysWhatWasFoundWhereAndWithWhichNumbers() {
        var product = Subject.named("骨干路由器").withSpecs(new TreeMap<>(Map.of("throughput", "157.54 Tbps", "routing table", "200万条")));

        var explanation = TODAY.judge(product).explanation();

        assertThat(explanation.en()).isEqualTo("Name says \"路由器\" (Router, CNE-01 of 2023-2); system throughput bidirectional 157.54 Tbps"
            + " meets >= 12 Tbps; routing table capacity 200万条 meets >= 550000 entries: certification required.");
        assertThat(explanation.zh()).isEqualTo("名称中有“路由器”，对应2023-2版“路由器”（CNE-01）；整系统吞吐量（双向）157.54 Tbps，达到>= 12 Tbps的要求；"
            + "整系统路由表容量200万条，达到>= 550000条的要求：需要安全认证或安全检测。");
    }

    @Test
    void saysThatAnEntryHasNoThresholds() {
        var explanation = TODAY.judge(Subject.named("堡垒机")).explanation();

        assertThat(explanation.en()).isEqualTo("Name says \"堡垒机\" (Operations security management product, SCP-30 of 2023-2), which has no thresholds:"
            + " certification required.");
        assertThat(explanation.zh()).isEqualTo("名称中有“堡垒机”，对应2023-2版“运维安全管理产品”（SCP-30），该类别不设指标门槛：需要安全认证或安全检测。");
    }

    @Test
    void saysOnlyWhatDecidedAgainstIt() {
        var explanation = TODAY.judge(Subject.named("核心交换机").withDescription("交换容量48Tbps，包转发率2800Mpps")).explanation();

        assertThat(explanation.en()).endsWith("; packet forwarding rate 2800Mpps does not meet >= 10 Gpps: not required.");
        assertThat(explanation.zh()).endsWith("；整系统包转发率2800Mpps，未达到>= 10 Gpps的要求：不需要认证。");
    }

    @Test
    void saysWhyAPersonMustLook() {
        assertThat(TODAY.judge(Subject.named("蜜罐系统")).explanation().en()).contains("a name that other things have too: a person must look.");
        assertThat(TODAY.judge(Subject.named("核心路由器")).explanation().zh()).contains("缺少整系统路由表容量").endsWith("：需人工确认。");
    }

    @Test
    void saysWhatElseItIs() {
        assertThat(TODAY.judge(Subject.named("彩色激光打印机")).explanation().zh()).startsWith("名称中有“激光打印机”，是配件、服务或目录以外的产品");
        assertThat(TODAY.judge(Subject.named("纸杯")).explanation().en()).contains("this does not clear the product");
    }
}
