package io.certwatch.product.obligation.answer.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.text.Language;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.aggregate.obligation.VendorAnswer.AnsweredProof;
import io.certwatch.product.certificate.Certificate.Status;
import io.certwatch.product.obligation.answer.VendorContact;
import io.certwatch.product.obligation.answer.VendorContact.Names;
import io.certwatch.product.obligation.answer.web.AnswerPages.Shown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerPagesTest {

    private static final String SALES_LICENCE = "value=\"SALES_LICENCE\"";

    @Test
    void offersNoSalesLicenceWhereAllProductsAreEquipment() {
        assertThat(render(Language.EN, row("CNE-01"), row("CNE-02"))).doesNotContain(SALES_LICENCE);
        assertThat(render(Language.EN, row("CNE-01"), row("SCP-02")).split(SALES_LICENCE))
                .hasSize(3);
    }

    @Test
    void asksForABatchOnlyOfEquipment() {
        assertThat(render(Language.EN, row("SCP-02"), row("SCP-03")))
                .doesNotContain("name=\"batch.", "batches of MIIT");
        assertThat(render(Language.EN, row("CNE-01"), row("SCP-02")).split("name=\"batch\\."))
                .as("the common answer and the equipment")
                .hasSize(3);
    }

    @Test
    void namesModelsWithTheMarksOfTheLanguage() {
        var row = row("SCP-02", new RegisterLine("1", "C-9", "华为", null, List.of("USG9999", "USG8888"), null));

        assertThat(render(Language.ZH, row)).contains("<dd>USG9999、USG8888</dd>");
        assertThat(render(Language.EN, row)).contains("<dd>USG9999, USG8888</dd>");
    }

    @ParameterizedTest
    @CsvSource({
        "REVOKED, the last one was revoked, 原有的证明已被撤销",
        "SUSPENDED, the last one is suspended, 原有的证明已被暂停",
        "EXPIRED, the last one is valid no longer, 原有的证明已失效"
    })
    void saysWhatTheRegisterSaysOfTheProofThatEnded(Status lapse, String english, String chinese) {
        var row = ended(lapse);

        assertThat(render(Language.EN, row))
                .contains(english + ", though not from which day; LEARNT)")
                .containsOnlyOnce("LEARNT")
                .doesNotContain("the last one was valid until");
        assertThat(render(Language.ZH, row))
                .contains(chinese + "，未载自何日起，LEARNT）")
                .containsOnlyOnce("LEARNT")
                .doesNotContain("原有的证明有效期至");
    }

    @Test
    void saysUntilWhenTheProofWasValidIfItEndedOnItsDay() {
        assertThat(render(Language.EN, ended(null))).contains("the last one was valid until 1 December 2026");
        assertThat(render(Language.ZH, ended(null))).contains("有效期至2026年12月1日");
    }

    /** A day is left, but what covered the product is gone. */
    @ParameterizedTest
    @CsvSource({
        "REVOKED, 'the last proof was revoked, though not from which day; LEARNT', 原有的证明已被撤销，未载自何日起，LEARNT",
        "SUSPENDED, 'the last proof is suspended, though not from which day; LEARNT', 原有的证明已被暂停，未载自何日起，LEARNT",
        "EXPIRED, 'the last proof is valid no longer, though not from which day; LEARNT', 原有的证明已失效，未载自何日起，LEARNT",
        ", the last proof was valid until 1 December 2026, 原有的证明有效期至2026年12月1日"
    })
    void saysOfAPlannedProductThatItsProofHasEnded(@Nullable Status lapse, String english, String chinese) {
        var row = planned(lapse);

        assertThat(render(Language.EN, row))
                .contains("due by 28 February 2027", english)
                .doesNotContain("not to be sold");
        assertThat(render(Language.ZH, row))
                .contains("最迟完成日：2027年2月28日", chinese)
                .doesNotContain("不得销售");
    }

    /** It waited for a decision when a proof that the company holds was accepted; the product is asked about again as that ends. */
    @Test
    void showsAnAnswerAboutWhichNothingWasLeftToDecide() {
        var answer = VendorAnswer.ofProof(
                Instant.parse("2026-12-01T08:00:00Z"),
                "c-1",
                "Wang",
                new AnsweredProof("p-1", ProofKind.CERTIFICATE, "SPL-1", null, null, null, null));
        var row = row("SCP-02", null, null, null, answer, true);

        assertThat(render(Language.EN, row))
                .contains("Last answer:", "SPL-1", "has not decided about it, because nothing was left to decide.")
                .doesNotContain("has yet to check it");
        assertThat(render(Language.ZH, row))
                .contains("上次答复：", "未就此作出决定，因为已无需决定。")
                .doesNotContain("等待");
    }

    private static AnswerRow ended(@Nullable Status lapse) {
        return row("SCP-02", null, LocalDate.parse("2026-12-01"), lapse);
    }

    private static AnswerRow planned(@Nullable Status lapse) {
        var row = ended(lapse);
        return new AnswerRow(
                row.id(),
                row.sku(),
                row.product(),
                row.model(),
                row.code(),
                row.entry(),
                row.why(),
                LocalDate.parse("2027-02-28"),
                false,
                false,
                row.provenUntil(),
                lapse,
                row.learnt(),
                null,
                null,
                null,
                false,
                row.typed());
    }

    private static String render(Language language, AnswerRow... rows) {
        var contact = new VendorContact("demo", "vendor-1", "c-1", Names.UNKNOWN);
        return new AnswerPages().open(new Shown(contact, language, List.of(rows), AnswerForm.EMPTY, null, null));
    }

    private static AnswerRow row(String code) {
        return row(code, null);
    }

    private static AnswerRow row(String code, @Nullable RegisterLine listed) {
        return row(code, listed, null, null);
    }

    private static AnswerRow row(
            String code, @Nullable RegisterLine listed, @Nullable LocalDate provenUntil, @Nullable Status lapse) {
        return row(code, listed, provenUntil, lapse, null, false);
    }

    private static AnswerRow row(
            String code,
            @Nullable RegisterLine listed,
            @Nullable LocalDate provenUntil,
            @Nullable Status lapse,
            @Nullable VendorAnswer answer,
            boolean undecided) {
        var id = UUID.randomUUID().toString();
        var typed = TypedAnswer.empty(id).with(one -> one.listed(listed));
        return new AnswerRow(
                id,
                "A",
                "Product",
                null,
                code,
                "Entry",
                "why",
                null,
                false,
                true,
                provenUntil,
                lapse,
                lapse == null ? null : "LEARNT",
                null,
                null,
                answer,
                undecided,
                typed);
    }
}
