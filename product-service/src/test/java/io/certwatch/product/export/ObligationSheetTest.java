package io.certwatch.product.export;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static io.certwatch.product.aggregate.ProductFixture.withDevice;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.law.PublishedLaws;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.obligation.ProductObligation;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.Certificate.Status;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.law.LegalCitations;
import io.certwatch.product.obligation.ObligationStories;
import io.certwatch.product.obligation.answer.GivenAnswer.HasProof;
import io.certwatch.product.obligation.answer.GivenAnswer.NotOurs;
import io.certwatch.product.proof.ProofFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObligationSheetTest extends ObligationStories {

    @Test
    void tellsWhichProofTheVendorSaysItHolds() {
        registered(aFirewall("A"));
        answered(
                "vendor-1",
                new HasProof(
                        "Wang",
                        new ProofFacts(
                                ProofKind.TEST_REPORT,
                                "无编号-第17批-0123456789",
                                "CAICT",
                                null,
                                null,
                                List.of(),
                                null,
                                null),
                        null,
                        null));

        assertThat(answer(Language.ZH)).isEqualTo("持有安全检测结果：第17批公布，无编号（待确认）");
        assertThat(answer(Language.EN))
                .isEqualTo("Test result: published in batch 17, without a number (to be decided)");

        decided(false, "another model");

        assertThat(answer(Language.ZH)).endsWith("（未采纳）");
    }

    @Test
    void tellsWhatEndedAnAnswerThatNobodyDecided() {
        registered(aFirewall("A"));
        answered("vendor-1", new NotOurs("Wang", "sold by others"));
        waived("laboratory", LocalDate.parse("2026-12-31"));

        assertThat(answer(Language.ZH)).isEqualTo("非其供应的产品（未作处理：已停止跟踪）");
        assertThat(answer(Language.EN)).isEqualTo("not supplied by the vendor (not decided: tracking was stopped)");
        assertThat(cell("export.answered-by", Language.EN)).isEqualTo("Wang");
        assertThat(cell("export.answer-words", Language.EN)).isEqualTo("sold by others");
    }

    @Test
    void namesTheProofOfAnAnswerThatNobodyDecided() {
        registered(aFirewall("A"));
        answered(
                "vendor-1",
                new HasProof(
                        "Wang",
                        new ProofFacts(ProofKind.TEST_REPORT, "T-1", "CAICT", null, null, List.of(), null, null),
                        null,
                        null));
        waived("laboratory", LocalDate.parse("2026-12-31"));

        assertThat(answer(Language.ZH)).isEqualTo("持有安全检测结果：T-1（未作处理：已停止跟踪）");
        assertThat(answer(Language.EN)).isEqualTo("Test result: T-1 (not decided: tracking was stopped)");
    }

    @Test
    void keepsWhichProofEndedAndNamesNoDayThatNobodyPublished() {
        registered(withDevice(aFirewall("A"), "Huawei", "USG6525E"));
        certified(listed(1, Status.VALID, Certificate.Kind.CERTIFICATION));
        certified(listed(2, Status.REVOKED, null));

        var learnt = ChinaCalendar.dayOf(clock.instant()).toString();
        assertThat(cell("export.ended-proof-kind", Language.EN)).isEqualTo("Certificate");
        assertThat(cell("export.ended-proof", Language.EN)).isEqualTo("REG-1");
        assertThat(cell("export.ended-proof-body", Language.EN)).isEqualTo("CCRC");
        assertThat(cell("export.ended-proof-valid-until", Language.EN)).isEqualTo("2029-01-31");
        assertThat(cell("export.ended-proof-lapse", Language.ZH)).isEqualTo("已被撤销");
        assertThat(cell("export.ended-proof-learnt-on", Language.EN)).isEqualTo(learnt);
        assertThat(cell("export.covered-until", Language.EN)).isEqualTo("null");
        assertThat(cell("export.not-to-be-sold-since", Language.EN)).isEqualTo(learnt);
        assertThat(cell("export.not-to-be-sold-since-remark", Language.ZH)).isEqualTo("不晚于该日（本公司得知证明失效之日）");
        assertThat(obligation().lastTransition().why())
                .isEqualTo(new Explanation("安全认证证书REG-1已被撤销", "Certificate REG-1 was revoked"));
    }

    @Test
    void aProofInDoubtIsNoneOnRecord() {
        registered(withDevice(aFirewall("A"), "Huawei", "USG6525E"));
        answered(
                "vendor-1",
                new HasProof(
                        "Wang",
                        new ProofFacts(
                                ProofKind.CERTIFICATE,
                                "C-1",
                                "CCRC",
                                null,
                                null,
                                List.of(),
                                null,
                                LocalDate.parse("2029-01-01")),
                        null,
                        null));
        decided(true, null);
        assertThat(cell("export.status", Language.EN)).isEqualTo("Proof on record");

        var known = product().held().getFirst();
        var doubted = new ProductObligation(
                known.sku(),
                known.productName(),
                known.model(),
                known.manufacturer(),
                known.vendor(),
                known.cii(),
                known.productRevision(),
                known.certificates(),
                known.obligation().withOtherListing(new Explanation("某某公司（ZZ-1）", "某某公司 (ZZ-1)")));
        assertThat(cell(doubted, "export.status", Language.EN)).isEqualTo("Proof in doubt, to be confirmed");
        assertThat(cell(doubted, "export.status", Language.ZH)).isEqualTo("证明材料存疑，待确认");
    }

    @Test
    void namesWhoAcceptedAPaperThatTheRegisterHasToo() {
        registered(withDevice(aFirewall("A"), "Huawei", "USG6525E"));
        answered(
                "vendor-1",
                new HasProof(
                        "Wang",
                        new ProofFacts(
                                ProofKind.CERTIFICATE,
                                "REG-1",
                                "CCRC",
                                null,
                                null,
                                List.of(),
                                null,
                                LocalDate.parse("2030-01-01")),
                        null,
                        null));
        decided(true, null);
        var acceptedBy = cell("export.proof-accepted-by", Language.EN);
        certified(listed(1, Status.VALID, null));

        assertThat(cell("export.certificate", Language.EN)).isEqualTo("REG-1");
        assertThat(cell("export.proof-kind", Language.EN)).isEqualTo("Certificate");
        assertThat(cell("export.proof-accepted-by", Language.EN))
                .isEqualTo(acceptedBy)
                .isNotEqualTo("null");
    }

    @Test
    void aCellBeginsWithACapital() {
        registered(aFirewall("A"));

        assertThat(cell("export.edition", Language.EN)).startsWith("The Catalogue of ");
        assertThat(cell("export.edition", Language.ZH)).startsWith("《网络关键设备");
        assertThat(cell("export.first-listed-by", Language.EN)).startsWith("The Catalogue of ");
    }

    private static Certificate listed(long revision, Status status, Certificate.@Nullable Kind kind) {
        return new Certificate(
                "REG-1",
                revision,
                "华为技术有限公司",
                null,
                List.of("USG6525E"),
                "SCP-02",
                LocalDate.parse("2024-03-18"),
                LocalDate.parse("2029-01-31"),
                status,
                false,
                null,
                "CCRC",
                kind,
                null,
                false);
    }

    private String answer(Language language) {
        return cell("export.answer", language);
    }

    private String cell(String key, Language language) {
        return cell(product().held().getFirst(), key, language);
    }

    private static String cell(ProductObligation held, String key, Language language) {
        var vendors = new VendorNames(Map.of(), language);
        return ObligationSheet.in(vendors, new LegalCitations(() -> PublishedLaws.ALL), LocalDate.parse("2026-11-25"))
                .columns()
                .stream()
                .filter(column -> column.key().equals(key))
                .map(column -> String.valueOf(column.value().apply(held)))
                .findFirst()
                .orElseThrow();
    }
}
