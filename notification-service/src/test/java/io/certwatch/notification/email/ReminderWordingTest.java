package io.certwatch.notification.email;

import static io.certwatch.notification.alert.Fixtures.appliedFor;
import static io.certwatch.notification.alert.Fixtures.due;
import static io.certwatch.notification.alert.Fixtures.ending;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.withNews;
import static io.certwatch.notification.email.Letters.forms;
import static io.certwatch.notification.email.Letters.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.text.Language;
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
                        .contains(language == Language.ZH ? "还有30天" : "30 days left")
                        .doesNotContain("??"));
    }

    @Test
    void countsTheLastDays() {
        assertThat(words(Language.EN, List.of(line("o0")), "2027-02-28").text()).contains("(1 day left)");
        assertThat(words(Language.EN, List.of(line("o0")), "2027-01-29").text()).doesNotContain("left)");
    }

    @ParameterizedTest
    @EnumSource
    void remindsOfAPendingApplication(Language language) {
        var words = words(language, List.of(appliedFor(line("o0"), "2027-02-15")), TODAY);
        assertThat(forms(words))
                .allSatisfy(form -> assertThat(form)
                        .contains("CCRC-2026-NSP-004417", "2027-02-15")
                        .contains(language == Language.ZH ? "正由CCRC办理" : "with CCRC is under way")
                        .doesNotContain("提出申请", "Apply to", "预计日期不早于完成期限", "That is not before the due date", "??")
                        .doesNotContain("2018-06-19"));
    }

    @ParameterizedTest
    @CsvSource({"2027-02-28, false", "2027-03-01, true", "2027-04-01, true"})
    void warnsThatTheCertificateIsExpectedTooLate(String expected, boolean tooLate) {
        for (var language : Language.values()) {
            var words = words(language, List.of(appliedFor(line("o0"), expected)), TODAY);
            var warning = language == Language.ZH ? "预计日期不早于完成期限" : "That is not before the due date";
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
                        .contains(language == Language.ZH ? "尚无申请记录的产品" : "of which no application is recorded"));
    }

    @ParameterizedTest
    @EnumSource
    void warnsOfAnExpiringCertificate(Language language) {
        var zh = language == Language.ZH;
        var words = words(language, List.of(ending(due(line("o0"), "2023-07-03"), "2027-03-01")), TODAY);
        assertThat(forms(words))
                .allSatisfy(form -> assertThat(form)
                        .contains("CCRC-2022-NSP-0031", "2027-03-01", zh ? "还有30天" : "30 days left")
                        .contains(zh ? "须在到期之前取得续期证书" : "it must be renewed before then")
                        .contains(zh ? "申请续期" : "renewed in time by the body that issued", "GB 42250")
                        .doesNotContain("2023-07-03", "??", "overdue", "已逾期", "尚未登记到有效证书", "Apply to", "逐款"));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatFollowsFromACertificateThatHasEnded(Language language) {
        var words = words(language, List.of(ending(due(line("o0"), "2023-07-03"), "2027-01-29")), TODAY);
        assertThat(forms(words))
                .allSatisfy(form -> assertThat(form)
                        .contains(
                                language == Language.ZH
                                        ? "证书已到期：续期之前不得销售"
                                        : "the certificate has ended: not to be sold until renewed"));
    }

    @ParameterizedTest
    @EnumSource
    void warnsOfACertificateExpiringBeforeMarketEntry(Language language) {
        var words = words(language, List.of(ending(due(line("o0"), "2028-06-01"), "2028-03-01")), TODAY);
        assertThat(forms(words))
                .allSatisfy(form -> assertThat(form)
                        .contains("2028-03-01", "2028-06-01")
                        .contains(language == Language.ZH ? "早于须通过认证之日" : "before the product must be certified on")
                        .doesNotContain("??"));
    }

    @ParameterizedTest
    @EnumSource
    void remindsOfDueDatesAndCertificatesInOneMessage(Language language) {
        var zh = language == Language.ZH;
        var lines = List.of(ending(line("o0"), "2027-04-15"), withNews(line("o1"), News.DUE_SOON, null));
        assertThat(forms(words(language, lines, TODAY)))
                .allSatisfy(form -> assertThat(form)
                        .contains(zh ? "还有75天" : "75 days left", zh ? "还有30天" : "30 days left")
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

    /** A suspended certificate needs no new application, an expired one does. */
    @ParameterizedTest
    @EnumSource
    void explainsHowToEndASuspension(Language language) {
        var suspended =
                withNews(line("o0"), News.REOPENED, new BilingualText("证书已被暂停", "The certificate is suspended"));
        for (var lines : List.of(List.of(suspended), List.of(line("o1"), suspended))) {
            assertThat(forms(words(language, lines, TODAY)))
                    .allSatisfy(form -> assertThat(form)
                            .contains(language == Language.ZH ? "请联系发证机构恢复证书" : "have the suspension lifted")
                            .contains("GB 42250")
                            .doesNotContain("body for each product", "请就每款产品", "??"));
        }
        assertThat(words(language, 1).text()).contains(language == Language.ZH ? "请就每款产品" : "body for each product");
    }
}
