package io.certwatch.product.engine;

import static io.certwatch.product.engine.ReferenceData.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The weight of a term depends on its place. */
class WeighingTest {

    @Test
    void pointsToTheWordInTheOriginalText() {
        var product = Subject.ofName("核心路由器").withSpecs(Map.of("throughput", "157.54 Tbps", "routing table", "200万条"));

        assertThat(TODAY.judge(product).findings().getFirst().evidence())
                .containsExactly(new Evidence("name.zh", "路由器", 2, 5));
    }

    @Test
    void pointsToTheWordDespiteWidthAndSpaces() {
        var evidence = TODAY.judge(Subject.ofName("新款 ＷＥＢ 應用防火牆"))
                .findings()
                .getFirst()
                .evidence()
                .getFirst();

        assertThat(evidence).isEqualTo(new Evidence("name.zh", "ＷＥＢ 應用防火牆", 3, 12));
    }

    @Test
    void nameTakesPrecedenceOverDescription() {
        var printer = Subject.ofName("办公打印机").withDescription("支持防火墙、VPN等安全功能");

        assertThat(TODAY.judge(printer).basis()).isEqualTo(Basis.OTHER_KIND);
    }

    @Test
    void modelDecidesWhatTheNameLeavesOpen() {
        assertThat(TODAY.judge(Subject.ofName("安全网关").withModel("USG6635E")).verdict())
                .isEqualTo(Verdict.REQUIRED);
        assertThat(TODAY.judge(Subject.ofName("智能网关XY").withModel("FortiGate 100F"))
                        .verdict())
                .isEqualTo(Verdict.REQUIRED);
    }

    @Test
    void descriptionDecidesWhatNameAndModelLeaveOpen() {
        var product = Subject.ofName("XQ-2000").withDescription("下一代防火墙，1U");

        assertThat(TODAY.judge(product)
                        .findings()
                        .getFirst()
                        .evidence()
                        .getFirst()
                        .field())
                .isEqualTo("description");
    }

    @Test
    void ignoresThingsThatTheDescriptionOnlySupports() {
        var judgement = TODAY.judge(Subject.ofName("XQ-2000").withDescription("支持VPN和防火墙功能"));

        assertThat(judgement.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(judgement.findings()).allMatch(finding -> finding.doubt() == Doubt.IN_PASSING);
    }

    @Test
    void reviewsUnknownNamesWhoseFiguresMeetAllCriteria() {
        var unnamed = Subject.ofName("QX16010").withDescription("路由表 800万条，交换容量 387Tbps");
        var slow = Subject.ofName("QX100").withDescription("路由表 1万条，交换容量 3Tbps");

        assertThat(TODAY.judge(unnamed).verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(TODAY.judge(unnamed).findings())
                .extracting(Finding::entry, Finding::doubt)
                .containsExactly(tuple("CNE-01", Doubt.FIGURES_ONLY));
        assertThat(TODAY.judge(slow).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void figuresConfirmAnUncertainName() {
        var figures = "CPU数量≥8，单CPU核数≥14，内存";

        assertThat(TODAY.judge(Subject.ofName("服务器").withDescription(figures + "256G"))
                        .verdict())
                .isEqualTo(Verdict.REQUIRED);
        assertThat(TODAY.judge(Subject.ofName("服务器").withDescription(figures + "128G"))
                        .verdict())
                .isEqualTo(Verdict.NOT_REQUIRED);
        assertThat(TODAY.judge(Subject.ofName("服务器").withDescription("CPU数量8")).verdict())
                .isEqualTo(Verdict.REVIEW);
    }

    @Test
    void reviewsUnknownNamesOfSecurityMakers() {
        var product = new Subject(new Wording("", "XQ-2000"), "", "绿盟科技", "", null, "", Map.of());

        assertThat(TODAY.judge(product).verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(TODAY.judge(product).findings().getFirst().doubt()).isEqualTo(Doubt.MAKER_ONLY);
    }

    @Test
    void acceptsADeclaredEntry() {
        assertThat(TODAY.judge(Subject.ofName("XQ-2000").withDeclaredEntry("SCP-11"))
                        .verdict())
                .isEqualTo(Verdict.REQUIRED);
        assertThat(TODAY.judge(Subject.ofName("XQ-2000").withDeclaredEntry("防火墙"))
                        .findings()
                        .getFirst()
                        .entry())
                .isEqualTo("SCP-02");
    }

    @Test
    void reviewsADeclaredEntryThatTheNameContradicts() {
        var judgement = TODAY.judge(Subject.ofName("防火墙支架").withDeclaredEntry("SCP-02"));

        assertThat(judgement.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(judgement.findings().getFirst().doubt()).isEqualTo(Doubt.CONTRADICTED);
    }

    @Test
    void customsCodeOfOtherGoodsRaisesDoubt() {
        var sealant = new Subject(new Wording("防火墙", ""), "", "", "", null, "3214.10", Map.of());

        assertThat(TODAY.judge(sealant).verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void familyThatIsACommonWordNeedsItsMaker() {
        assertThat(TODAY.judge(Subject.ofName("Check Point Quantum 6200")).verdict())
                .isEqualTo(Verdict.REQUIRED);
        assertThat(TODAY.judge(Subject.ofName("Quantum")).verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(TODAY.judge(Subject.ofName("Quantum storage server")).verdict())
                .isNotEqualTo(Verdict.REQUIRED);
    }
}
