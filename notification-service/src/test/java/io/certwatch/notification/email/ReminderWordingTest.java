package io.certwatch.notification.email;

import static io.certwatch.notification.alert.Fixtures.appliedFor;
import static io.certwatch.notification.alert.Fixtures.due;
import static io.certwatch.notification.alert.Fixtures.ending;
import static io.certwatch.notification.alert.Fixtures.lapsed;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.withNamedProof;
import static io.certwatch.notification.alert.Fixtures.withNews;
import static io.certwatch.notification.alert.Fixtures.withPlannedDay;
import static io.certwatch.notification.email.Letters.forms;
import static io.certwatch.notification.email.Letters.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertLine.EndedProof;
import io.certwatch.notification.alert.AlertLine.EndingProof;
import io.certwatch.notification.alert.AlertLine.Lapse;
import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.alert.AlertLine.Renewal;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.text.Language;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What messages say of dates, pending applications, certificates that end, and obligations that reopened. */
class ReminderWordingTest {
    private static final String TODAY = "2027-01-30";

    @ParameterizedTest
    @EnumSource
    void remindsWithTheRemainingDays(Language language) {
        var words = words(language, List.of(withNews(line("o0"), News.DUE_SOON, null)), TODAY);
        assertThat(forms(words))
                .allSatisfy(form -> assertThat(form)
                        .contains(language == Language.ZH ? "还有29天" : "29 days left")
                        .doesNotContain("??"));
    }

    @Test
    void countsTheLastDays() {
        assertThat(words(Language.EN, List.of(line("o0")), "2027-02-28").text()).contains("(today is the last day)");
        assertThat(words(Language.EN, List.of(line("o0")), "2027-02-27").text()).contains("(1 day left)");
        assertThat(words(Language.EN, List.of(line("o0")), "2027-01-28").text()).doesNotContain("left)");
    }

    @ParameterizedTest
    @EnumSource
    void remindsOfAPendingApplication(Language language) {
        var words = words(language, List.of(appliedFor(line("o0"), "2027-02-15")), TODAY);
        assertThat(forms(words))
                .allSatisfy(form -> assertThat(form)
                        .contains("CCRC-2026-NSP-004417", language == Language.ZH ? "2027年2月15日" : "15 February 2027")
                        .contains(language == Language.ZH ? "正由CCRC办理" : "with CCRC is under way")
                        .doesNotContain("提出申请", "Apply to", "预计日期晚于最迟完成日", "That is after the last day", "??")
                        .doesNotContain("第12号", "No. 12"));
    }

    @ParameterizedTest
    @CsvSource({"2027-02-28, false", "2027-03-01, true", "2027-04-01, true"})
    void warnsThatTheCertificateIsExpectedTooLate(String expected, boolean tooLate) {
        for (var language : Language.values()) {
            var words = words(language, List.of(appliedFor(line("o0"), expected)), TODAY);
            var warning = language == Language.ZH ? "预计日期晚于最迟完成日" : "That is after the last day";
            assertThat(forms(words)).allMatch(form -> form.contains(warning) == tooLate);
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksToApplyForTheRemainingProducts(Language language) {
        var lines = List.of(appliedFor(line("o0"), "2027-02-15"), withNews(line("o1"), News.DUE_SOON, null));
        assertThat(forms(words(language, lines, TODAY)))
                .allSatisfy(form -> assertThat(form)
                        .contains("CCRC-2026-NSP-004417", "GB 42250")
                        .contains(language == Language.ZH ? "未列明申请编号的产品" : "of which no application is recorded"));
    }

    @ParameterizedTest
    @EnumSource
    void warnsOfAnExpiringCertificate(Language language) {
        var zh = language == Language.ZH;
        var words = words(language, List.of(ending(due(line("o0"), "2023-07-03"), "2027-03-01")), TODAY);
        assertThat(forms(words))
                .allSatisfy(form -> assertThat(form)
                        .contains(
                                "CCRC-2022-NSP-0031", zh ? "2027年3月1日" : "1 March 2027", zh ? "还有30天" : "30 days left")
                        .contains(zh ? "须在到期之前取得其中之一" : "one of them is needed by then")
                        .contains(zh ? "申请续期" : "renewed in time by the body that issued", "GB 42250")
                        .doesNotContain(
                                "2023-07-03", "3 July 2023", "7月3日", "??", "overdue", "逾期", "尚无有效", "Apply to", "逐款"));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatFollowsFromACertificateThatHasEnded(Language language) {
        var words = words(language, List.of(ending(due(line("o0"), "2023-07-03"), "2027-01-29")), TODAY);
        assertThat(forms(words))
                .allSatisfy(form -> assertThat(form)
                        .contains(
                                language == Language.ZH
                                        ? "现有证书、检测结果或者许可证已到期，续期或者重新取得之前不得销售或者提供"
                                        : "the proof on record has ended; not to be sold until there is a new one"));
    }

    @ParameterizedTest
    @EnumSource
    void callsATestReportATestReport(Language language) {
        var zh = language == Language.ZH;
        var report = ending(due(line("o0"), "2023-07-03"), "2027-03-01", EndingProof.TEST_REPORT, true);
        assertThat(forms(words(language, List.of(report), TODAY)))
                .allSatisfy(form -> assertThat(form)
                        .contains(zh ? "检测结果CCRC-2022-NSP-0031" : "Test result CCRC-2022-NSP-0031")
                        .contains(zh ? "该材料由贵司在答复中提供" : "You gave it in an answer")
                        .doesNotContain(
                                "??", zh ? "证书须续期" : "renewed or new certificate", "证书CCRC", "ertificate CCRC"));
        var certificate = ending(due(line("o0"), "2023-07-03"), "2027-03-01", EndingProof.CERTIFICATE, false);
        assertThat(forms(words(language, List.of(certificate), TODAY)))
                .allSatisfy(form -> assertThat(form)
                        .contains(zh ? "证书CCRC-2022-NSP-0031" : "Certificate CCRC-2022-NSP-0031")
                        .doesNotContain("该材料由贵司", "You gave it"));
    }

    @ParameterizedTest
    @EnumSource
    void keepsANumberInsideThatAnotherVendorMayHaveGiven(Language language) {
        var zh = language == Language.ZH;
        var ofAnother =
                new Renewal("OWN-77", LocalDate.parse("2027-03-01"), EndingProof.CCIS_2018_CERTIFICATE, false, false);
        assertThat(forms(words(language, List.of(ending(due(line("o0"), "2023-07-03"), ofAnother)), TODAY)))
                .allSatisfy(form -> assertThat(form)
                        .contains(zh ? "在案的CNCA-CCIS-2018认证证书有效期至" : "The CNCA-CCIS-2018 certificate on record ends on")
                        .doesNotContain("??", "OWN-77", "null"));
    }

    @ParameterizedTest
    @EnumSource
    void neverSaysAgainAfterACorrection(Language language) {
        var zh = language == Language.ZH;
        var corrected = withNews(line("o0"), News.CORRECTED, new BilingualText("已更正记录", "The entry was corrected"));
        assertThat(forms(words(language, List.of(corrected), TODAY)))
                .allSatisfy(form -> assertThat(form)
                        .contains(zh ? "已更正记录" : "The entry was corrected")
                        .doesNotContain("??", zh ? "重新" : "testing again", zh ? "恢复证书" : "suspension lifted"));
    }

    @ParameterizedTest
    @EnumSource
    void warnsOfACertificateExpiringBeforeMarketEntry(Language language) {
        var words = words(language, List.of(ending(due(line("o0"), "2028-06-01"), "2028-03-01")), TODAY);
        assertThat(forms(words))
                .allSatisfy(form -> assertThat(form)
                        .contains(
                                language == Language.ZH
                                        ? "有效期至2028年3月1日，早于产品上市之日2028年6月1日"
                                        : "ends on 1 March 2028, before the product enters the market on 1 June 2028")
                        .doesNotContain("??"));
    }

    @ParameterizedTest
    @EnumSource
    void remindsOfDueDatesAndCertificatesInOneMessage(Language language) {
        var zh = language == Language.ZH;
        var lines = List.of(ending(line("o0"), "2027-04-15"), withNews(line("o1"), News.DUE_SOON, null));
        assertThat(forms(words(language, lines, TODAY)))
                .allSatisfy(form -> assertThat(form)
                        .contains(zh ? "还有75天" : "75 days left", zh ? "还有29天" : "29 days left")
                        .doesNotContain("??"));
    }

    @ParameterizedTest
    @EnumSource
    void explainsWhyCertificationIsRequiredAgain(Language language) {
        var lapsed = withNews(line("o0"), News.REOPENED, new BilingualText("证书已过期", "The certificate has expired"));
        assertThat(forms(words(language, List.of(lapsed), "2026-11-25")))
                .allSatisfy(form -> assertThat(form)
                        .contains(language == Language.ZH ? "证书已过期" : "The certificate has expired")
                        .doesNotContain("??", "days left"));
    }

    /** A suspended certificate needs no new application; a revoked one cannot be restored. */
    @ParameterizedTest
    @EnumSource
    void explainsHowToEndASuspensionAndNothingElse(Language language) {
        var zh = language == Language.ZH;
        var restore = zh ? "请联系发证机构恢复证书" : "ask the body that issued it to end the suspension";
        var suspended = reopen("o0", Lapse.SUSPENDED);
        for (var lines : List.of(
                List.of(suspended),
                List.of(line("o1"), suspended),
                List.of(appliedFor(line("o1"), "2027-02-15"), suspended),
                List.of(ending(line("o1"), "2027-04-15"), suspended))) {
            assertThat(forms(words(language, lines, TODAY)))
                    .allSatisfy(form -> assertThat(form)
                            .contains(restore, "GB 42250")
                            .doesNotContain("For each product choose", "请就每款产品", "??"));
        }
        for (var lapse : List.of(Lapse.REVOKED, Lapse.EXPIRED)) {
            assertThat(forms(words(language, List.of(reopen("o0", lapse)), TODAY)))
                    .allSatisfy(form -> assertThat(form)
                            .contains(zh ? "请就每款产品" : "For each product choose")
                            .contains(zh ? "须重新具有有效的认证或者检测结果" : "needs a valid certification or test result again")
                            .doesNotContain(restore, zh ? "暂停的" : "suspended", zh ? "恢复" : "restored"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesTheEndOfASuspensionAmongWhatIsMissing(Language language) {
        var zh = language == Language.ZH;
        assertThat(words(language, List.of(reopen("o0", Lapse.SUSPENDED)), TODAY)
                        .text())
                .contains(
                        zh
                                ? "尚缺：恢复该证书，或者新的证书或者检测结果；尚无申请编号的记录。"
                                : "Missing: the end of the suspension, or a new certificate or test result; no"
                                        + " application number is on record.");
        assertThat(words(language, List.of(reopen("o0", Lapse.REVOKED)), TODAY).text())
                .contains(zh ? "尚缺：认证证书或者检测结果；" : "Missing: a certificate or a test result;");
    }

    private static AlertLine reopen(String id, Lapse lapse) {
        var day = LocalDate.parse("2026-12-02");
        var ended = new EndedProof("REG-1", EndingProof.CERTIFICATE, null, lapse, day, true);
        return withNews(
                lapsed(line(id), "2026-12-02", ended),
                News.REOPENED,
                new BilingualText("证书有变动", "The certificate changed"));
    }

    /** An old licence that is over before the product enters the market proves nothing on that day. */
    @ParameterizedTest
    @EnumSource
    void letsNobodyWaitWhoseNamedProofEndsTooEarly(Language language) {
        var zh = language == Language.ZH;
        var planned = withPlannedDay(line("o0"), "2027-03-01");
        for (var until : List.of("2023-05-01", "2027-02-28")) {
            var letter = words(language, List.of(withNamedProof(planned, "2026-12-02", until)), TODAY);
            assertThat(letter.subject())
                    .contains(zh ? "；您提供的证明材料有效期不足，仍须" : "; the proof that you named ends too early")
                    .doesNotContain(zh ? "尚待采购方决定" : "waits for a decision");
            assertThat(forms(letter))
                    .allSatisfy(form -> assertThat(form)
                            .contains(zh ? "请就每款产品" : "For each product choose")
                            .contains(zh ? "不能满足要求；另候采购方决定" : "so it cannot meet the requirement")
                            .doesNotContain(
                                    "请等待采购方的决定", "wait for your customer", "采纳之前", "until one is accepted", "??"));
        }
        assertThat(words(language, List.of(withNamedProof(planned, "2026-12-02", "2023-05-01")), TODAY)
                        .text())
                .contains(
                        zh
                                ? "尚缺：认证证书或者检测结果；您提供的证明材料有效期至2023年5月1日，另候采购方决定。"
                                : "Missing: a certificate or a test result; the last valid day of the proof that you"
                                        + " named is 1 May 2023, and your customer has yet to decide about it.");
        assertThat(words(language, List.of(withNamedProof(planned, "2026-12-02", "2027-03-01")), TODAY)
                        .text())
                .as("valid on the day")
                .contains(zh ? "请等待采购方的决定" : "wait for your customer");
    }

    /** Who has named a proof is not sent to apply for another. */
    @ParameterizedTest
    @EnumSource
    void letsWaitWhoHasNamedAProof(Language language) {
        var named = withNamedProof(line("o0"), "2026-12-01");
        assertThat(forms(words(language, List.of(named), TODAY)))
                .allSatisfy(form -> assertThat(form)
                        .contains(language == Language.ZH ? "请等待采购方的决定" : "wait for your customer")
                        .doesNotContain("For each product choose", "请就每款产品", "??"));
    }
}
