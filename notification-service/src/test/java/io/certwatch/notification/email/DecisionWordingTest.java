package io.certwatch.notification.email;

import static io.certwatch.notification.alert.Fixtures.recipient;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.vendoranswer.LapseMessages;
import io.certwatch.notification.vendoranswer.RestoredProof;
import io.certwatch.notification.vendoranswer.VendorDecision;
import io.certwatch.notification.vendoranswer.VendorDecision.Answer;
import io.certwatch.notification.vendoranswer.VendorDecision.Outcome;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a mail tells the person who answered about the decision. */
class DecisionWordingTest {

    private static final BilingualText SUSPENDED = new BilingualText("证书C-9已被暂停", "Certificate C-9 is suspended");

    private static final LetterHead HEAD = new LetterHead("Huaxin", null, List.of(), null, null);

    private static VendorDecision decide(Outcome outcome, @Nullable LocalDate proofEnded) {
        return decide(Answer.EARLIER_PROOF, outcome, proofEnded);
    }

    private static VendorDecision decide(Answer answer, Outcome outcome, @Nullable LocalDate proofEnded) {
        return new VendorDecision(
                "demo",
                "o-1",
                "c-1",
                "FW-1",
                new BilingualText("防火墙", "Firewall"),
                answer,
                outcome,
                null,
                null,
                proofEnded,
                null,
                Instant.parse("2026-12-01T08:00:00Z"));
    }

    private static DecisionLetterContent letter(Language language, VendorDecision... decisions) {
        return DecisionLetterContent.of(List.of(decisions), recipient(language), HEAD);
    }

    @Test
    void saysThatAnEndedLicenceDoesNotMeetTheRequirementAndWhatDoes() {
        var ended = decide(Outcome.ACCEPTED_STILL_REQUIRED, LocalDate.parse("2025-05-30"));

        var en = letter(Language.EN, ended);
        assertThat(en.rows().getFirst().decision())
                .contains("accepted as a record of the past", "30 May 2025", "does not meet the requirement now")
                .endsWith("(certification or testing).");
        assertThat(en.hints()).singleElement().asString().contains("send a valid certificate or test result");
        assertThat(letter(Language.ZH, ended).rows().getFirst().decision())
                .contains("2025年5月30日", "不能满足要求", "安全认证合格", "安全检测符合要求");
    }

    @ParameterizedTest
    @CsvSource({
        "CERTIFIED, CERTIFICATE, 持有认证证书, you hold a certificate",
        "CERTIFIED, TEST_REPORT, 持有检测结果, you hold a test result",
        "EARLIER_PROOF, SALES_LICENCE, 持有旧销售许可证, you hold an old sales licence",
        "EARLIER_PROOF, CCIS_2018_CERTIFICATE, 持有CNCA-CCIS-2018认证证书, you hold a CNCA-CCIS-2018 certificate",
        "EARLIER_PROOF, A_NEWER_KIND, 持有旧销售许可证或者CNCA-CCIS-2018认证证书, you hold an old sales licence or a"
                + " CNCA-CCIS-2018 certificate",
        "NOT_OURS, , 不是贵司供应的产品, you do not supply the product",
        "A_NEWER_ANSWER, , 其他, another one"
    })
    void namesTheKindOfProofThatWasChosen(String kind, @Nullable String proof, String zh, String en) {
        var decision = decide(Answer.of(kind, proof), Outcome.ACCEPTED, null);
        assertThat(letter(Language.ZH, decision).rows().getFirst().answer()).isEqualTo(zh);
        assertThat(letter(Language.EN, decision).rows().getFirst().answer()).isEqualTo(en);
    }

    @Test
    void callsItADecisionOnlyIfThereWasOne() {
        assertThat(letter(Language.EN, decide(Outcome.ACCEPTED, null)).headline())
                .isEqualTo("Huaxin has decided about your answer");
        assertThat(letter(Language.EN, decide(Outcome.TRACKING_STOPPED, null)).headline())
                .isEqualTo("Huaxin: news about your answer");
    }

    @ParameterizedTest
    @CsvSource({
        "true, in our copy of the register, 结果库副本中的一条记录有误",
        "false, “Certificate C-9 is suspended”: by our copy of the register of results this is no longer so,"
                + " “证书C-9已被暂停”：按我方的认证检测结果库副本"
    })
    void takesBackWhatAnEarlierMessageSaidOfAProof(boolean isCorrection, String en, String zh) {
        var told = new LapseMessages.Told("c-1", LocalDate.parse("2026-12-01"), SUSPENDED);
        var name = new BilingualText("防火墙", "Firewall");
        var voided = VendorDecision.ofRestored(
                new RestoredProof("demo", "o-1", 6, "FW-1", name, isCorrection, Instant.parse("2026-12-01T08:00:00Z")),
                told);

        var english = letter(Language.EN, voided);
        assertThat(english.headline()).isEqualTo("Huaxin: an earlier message about 1 product no longer holds");
        assertThat(english.why()).doesNotContain("you answered");
        assertThat(english.hints()).isEmpty();
        assertThat(english.rows()).singleElement().satisfies(row -> {
            assertThat(row.answer()).isNull();
            assertThat(row.decision()).contains(en, "our message of 1 December 2026");
        });
        assertThat(letter(Language.ZH, voided).rows().getFirst().decision()).contains(zh, "我方2026年12月1日的邮件");
        var answered = decide(Outcome.REJECTED, null);
        assertThat(letter(Language.EN, voided, answered).headline()).isEqualTo("Huaxin: news about 1 product");
        var undated = VendorDecision.ofRestored(
                new RestoredProof("demo", "o-1", 6, "FW-1", name, isCorrection, Instant.EPOCH),
                new LapseMessages.Told("c-1", null, null));
        assertThat(letter(Language.ZH, undated).rows().getFirst().decision()).contains("我方此前的邮件", "认证检测结果库副本");
    }

    @Test
    void takesTwoMessagesOfOneDayBackInOneParagraph() {
        var name = new BilingualText("防火墙", "Firewall");
        var proof = new RestoredProof("demo", "o-1", 6, "FW-1", name, false, Instant.parse("2026-12-01T08:00:00Z"));
        var told = new LapseMessages.Told("c-1", LocalDate.parse("2026-12-01"), SUSPENDED);
        var earlier = new LapseMessages.Told("c-1", LocalDate.parse("2026-11-30"), SUSPENDED);
        var voided = VendorDecision.ofRestored(proof, told);

        assertThat(letter(Language.ZH, voided, voided, VendorDecision.ofRestored(proof, earlier))
                        .rows())
                .extracting(DecisionLetterContent.DecisionRow::decision)
                .satisfiesExactly(
                        text -> assertThat(text).contains("2026年12月1日"),
                        text -> assertThat(text).contains("2026年11月30日"));
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void tellsEachOutcomeInBothLanguagesAndNothingOfInfrastructure(Outcome outcome) {
        for (var language : Language.values()) {
            var row = letter(language, decide(outcome, null)).rows().getFirst();
            assertThat(row.decision())
                    .isNotBlank()
                    .doesNotContain("??", "{", "decision.")
                    .doesNotContainIgnoringCase("infrastructure", "operator", "关键信息基础设施", "运营者");
        }
    }
}
