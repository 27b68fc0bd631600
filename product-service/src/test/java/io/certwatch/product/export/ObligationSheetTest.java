package io.certwatch.product.export;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.law.PublishedLaws;
import io.certwatch.platform.text.Language;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.law.LegalCitations;
import io.certwatch.product.obligation.ObligationStories;
import io.certwatch.product.obligation.answer.GivenAnswer.HasProof;
import io.certwatch.product.obligation.answer.GivenAnswer.NotOurs;
import io.certwatch.product.proof.ProofFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    void aCellBeginsWithACapital() {
        registered(aFirewall("A"));

        assertThat(cell("export.edition", Language.EN)).startsWith("The Catalogue of ");
        assertThat(cell("export.edition", Language.ZH)).startsWith("《网络关键设备");
        assertThat(cell("export.first-listed-by", Language.EN)).startsWith("The Catalogue of ");
    }

    private String answer(Language language) {
        return cell("export.answer", language);
    }

    private String cell(String key, Language language) {
        var vendors = new VendorNames(Map.of(), language);
        var held = product().held().getFirst();
        return ObligationSheet.in(vendors, new LegalCitations(() -> PublishedLaws.ALL), LocalDate.parse("2026-11-25"))
                .columns()
                .stream()
                .filter(column -> column.key().equals(key))
                .map(column -> String.valueOf(column.value().apply(held)))
                .findFirst()
                .orElseThrow();
    }
}
