package io.certwatch.notification.email;

import static io.certwatch.notification.alert.Fixtures.alert;
import static io.certwatch.notification.alert.Fixtures.inCii;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.undated;
import static io.certwatch.notification.email.Letters.forms;
import static io.certwatch.notification.email.Letters.html;
import static io.certwatch.notification.email.Letters.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertLine.Entry;
import io.certwatch.notification.alert.Run.ImportedFile;
import io.certwatch.notification.email.LetterTexts.Words;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every alert message says besides its products and dates. */
class LetterTextsTest {

    @Test
    void rendersAllDataInHtmlAndTextInOneLanguage() {
        for (var form : forms(words(Language.ZH, 1))) {
            assertThat(form)
                    .contains("USG-o0", "下一代防火墙", "USG6650E", "SCP-02", "防火墙", "2027-03-01", "第二十五条", "第六十三条")
                    .doesNotContain("Firewall", "certification", "??");
        }
        assertThat(words(Language.EN, 1).text()).contains("Firewall").doesNotContain("防火墙", "??");
    }

    @Test
    void saysOfAPassedDayThatNoProofIsOnRecord() {
        assertThat(words(Language.EN, List.of(line("o0")), "2027-02-28").html()).doesNotContain("no proof on record");
        assertThat(html(words(Language.EN, List.of(line("o0")), "2027-03-01")))
                .contains("not to be sold", "no proof on record; listed since 2023-07-03")
                .doesNotContain("newly", "overdue", "2027-03-01");
        assertThat(words(Language.ZH, List.of(line("o0")), "2027-03-02").text())
                .contains("不得销售", "尚无证明；自2023-07-03起列入目录")
                .doesNotContain("逾期");
    }

    @Test
    void saysSinceWhenAnUnchangedEntryIsListedAndUntilWhenItWasCovered() {
        var router = since(line("o0"), "2017-06-01", null, null);
        assertThat(words(Language.ZH, List.of(router), "2027-03-02").subject()).contains("自2017-06-01起");
        assertThat(words(Language.EN, List.of(router), "2027-03-02").text())
                .contains("no proof on record; listed since 2017-06-01")
                .doesNotContain("2023-07-03");
        var lapsed = since(line("o0"), "2017-06-01", "2025-05-30", null);
        assertThat(words(Language.ZH, List.of(lapsed), "2027-03-02").text()).contains("有效至2025-05-30，此后尚无证明");
    }

    @Test
    void saysThatAPlannedDayHasPassed() {
        var late = since(line("o0"), "2017-06-01", null, "2027-03-01");
        assertThat(words(Language.ZH, List.of(late), "2027-03-02").text()).contains("2027-03-01", "已超过计划上市日期");
    }

    private static AlertLine since(AlertLine line, String first, @Nullable String covered, @Nullable String planned) {
        return line.withDays(new AlertLine.Days(
                LocalDate.parse(first),
                covered == null ? null : LocalDate.parse(covered),
                planned == null ? null : LocalDate.parse(planned)));
    }

    @ParameterizedTest
    @EnumSource
    void statesMarketEntryWithoutADueDate(Language language) {
        assertThat(forms(words(language, List.of(undated(line("o0"))), "2027-01-30")))
                .allSatisfy(form -> assertThat(form)
                        .contains(language == Language.ZH ? "产品上市前" : "before market entry")
                        .doesNotContain("??", "overdue", "已逾期"));
    }

    @ParameterizedTest
    @EnumSource
    void asksForPriorityWithoutSayingWhy(Language language) {
        var zh = language == Language.ZH;
        var words = words(language, List.of(line("o0"), inCii(line("o1"))), "2026-11-25");
        assertThat(forms(words))
                .allSatisfy(form -> assertThat(form)
                        .contains(zh ? "请优先办理其中1款产品" : "Please give priority to 1 of these products")
                        .contains(zh ? "优先办理" : "Priority"));
        assertThat(words(language, 2).html()).doesNotContain(zh ? "优先" : "riority");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatIsMissing(Language language) {
        assertThat(forms(words(language, 1)))
                .allSatisfy(form -> assertThat(form)
                        .contains(
                                language == Language.ZH
                                        ? "尚无申请记录"
                                        : "a certificate or test report; no application is on record"));
    }

    /** Both routes for each part of the catalogue, and where all bodies are published. */
    @ParameterizedTest
    @EnumSource
    void namesTheBodiesOfBothRoutesForTheEntry(Language language) {
        var zh = language == Language.ZH;
        assertThat(forms(words(language, 1)))
                .allSatisfy(form -> assertThat(form)
                        .contains(
                                zh
                                        ? "公安部第三研究所承担检测；CCRC（原ISCCC）负责认证。"
                                        : "Third Research Institute of the Ministry of Public Security tests; "
                                                + "CCRC (formerly ISCCC) certifies.")
                        .contains(zh ? "2018年第12号公告（2018-06-19，第一批，共16家）" : "Announcement No. 12 of 2018 (2018-06-19")
                        .doesNotContain("CAICT", "中国信息通信研究院"));
        assertThat(forms(words(language, List.of(router()), "2026-11-25")))
                .allSatisfy(form -> assertThat(form)
                        .contains(zh ? "中国信息通信研究院承担检测" : "(CAICT) tests", "CCRC", "GB 40050-2021")
                        .doesNotContain("公安部", "Third Research", "GB 42250"));
    }

    private static AlertLine router() {
        var line = line("o0");
        return new AlertLine(
                line.obligation(),
                line.revision(),
                line.product(),
                line.edition(),
                new Entry("CNE-01", new BilingualText("路由器", "Router")),
                line.due(),
                line.explanation(),
                line.news(),
                null,
                null,
                null,
                line.missing(),
                false,
                null);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhomToAskAndHowToAnswer(Language language) {
        var words = words(language, 1);
        assertThat(forms(words))
                .allSatisfy(form -> assertThat(form)
                        .contains("Li Na", "li.na@huaxin.example")
                        .contains(
                                "https://certwatch.example/acknowledge/eyJ0",
                                "https://certwatch.example/unsubscribe/eyJ1")
                        .contains(
                                language == Language.ZH
                                        ? "答复：已知悉、办理中、非我方产品、已有证书"
                                        : "Answer: seen, under way, not ours"));
        assertThat(words.html()).containsOnlyOnce("class=\"button\"");

        var silent = new LetterHead("Huaxin", null, List.of(), null, null);
        assertThat(forms(words(language, alert(List.of(line("o0"))), silent)))
                .allSatisfy(form -> assertThat(form)
                        .contains(language == Language.ZH ? "Huaxin的日常业务联系人" : "Your usual contact at Huaxin")
                        .doesNotContain("acknowledge", "unsubscribe", "class=\"button\"", "null"));
    }

    @Test
    void endsWithTheFooterOfTheCompany() {
        var head = new LetterHead("Huaxin", null, List.of("Huaxin <b>Ltd</b>", "Shanghai"), null, null);
        var words = words(Language.EN, alert(List.of(line("o0"))), head);
        assertThat(words.html())
                .contains("Huaxin &lt;b&gt;Ltd&lt;/b&gt;<br>Shanghai")
                .doesNotContain("<b>Ltd");
        assertThat(words.text()).contains("--\nHuaxin <b>Ltd</b>\nShanghai\n");
    }

    @ParameterizedTest
    @EnumSource
    void namesTheImportThatCausedTheAlert(Language language) {
        var zh = language == Language.ZH;
        var evening = Instant.parse("2026-11-25T16:30:00Z"); // past midnight in China
        assertThat(forms(imported(language, new ImportedFile("国网项目.xlsx", evening))))
                .allSatisfy(form -> assertThat(form)
                        .contains(zh ? "采购方2026-11-26导入产品清单。" : "inventory on 2026-11-26.")
                        .doesNotContain("国网项目"));
        assertThat(imported(language, null).text())
                .contains(zh ? "采购方导入产品清单。" : "inventory.")
                .doesNotContain("??");
        assertThat(words(Language.EN, 1).text()).doesNotContain("inventory");
    }

    private static Words imported(Language language, @Nullable ImportedFile file) {
        var cause = new AlertCause(AlertCause.Kind.IMPORT, "8f14e45f");
        return words(language, alert(cause, List.of(line("o0"))), file);
    }

    @ParameterizedTest
    @EnumSource
    void saysThatADigestCollectsWhatWaited(Language language) {
        var zh = language == Language.ZH;
        var cause = new AlertCause(AlertCause.Kind.DIGEST, "contact/2026-11-25");
        var words = words(language, alert(cause, List.of(line("o0"), line("o1"))), (ImportedFile) null);
        assertThat(words.subject()).contains(zh ? "汇总通知：2款产品" : ", summary: 2 products");
        assertThat(forms(words))
                .allSatisfy(form -> assertThat(form).contains(zh ? "汇总了" : "collects what was not urgent"));
        assertThat(forms(words(language, 1)))
                .allSatisfy(form -> assertThat(form).doesNotContain("汇总", "summary", "collects"));
    }

    @Test
    void breaksNoDateOverTwoLines() {
        assertThat(words(Language.EN, List.of(line("o0")), "2027-03-01").html().replaceAll("<title>.*</title>", ""))
                .contains("listed since <span style=\"white-space:nowrap\">2023-07-03</span>")
                .doesNotContainPattern("[a-z] \\d{4}-\\d\\d-\\d\\d");
    }

    @Test
    void statesThatCertificationIsDueBeforeTheDay() {
        assertThat(words(Language.EN, 1).text()).contains("To be certified before: 2027-03-01");
    }
}
