package io.certwatch.notification.email;

import static io.certwatch.notification.alert.Fixtures.alert;
import static io.certwatch.notification.alert.Fixtures.appliedFor;
import static io.certwatch.notification.alert.Fixtures.comparedWith;
import static io.certwatch.notification.alert.Fixtures.due;
import static io.certwatch.notification.alert.Fixtures.ending;
import static io.certwatch.notification.alert.Fixtures.lapsed;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.undated;
import static io.certwatch.notification.alert.Fixtures.withFirstListed;
import static io.certwatch.notification.alert.Fixtures.withNamedProof;
import static io.certwatch.notification.alert.Fixtures.withNews;
import static io.certwatch.notification.alert.Fixtures.withPlannedDay;
import static io.certwatch.notification.email.Letters.forms;
import static io.certwatch.notification.email.Letters.html;
import static io.certwatch.notification.email.Letters.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertLine.EndedProof;
import io.certwatch.notification.alert.AlertLine.EndingProof;
import io.certwatch.notification.alert.AlertLine.Entry;
import io.certwatch.notification.alert.AlertLine.Lapse;
import io.certwatch.notification.alert.AlertLine.News;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every alert message says besides its products and dates. */
class LetterTextsTest {

    @Test
    void rendersAllDataInHtmlAndTextInOneLanguage() {
        for (var form : forms(words(Language.ZH, 1))) {
            assertThat(form)
                    .contains("USG-o0", "下一代防火墙", "USG6650E", "SCP-02", "第二部分第2项“防火墙”", "2027年2月28日", "第二十五条", "第六十三条")
                    .doesNotContain("Firewall", "certification", "??");
        }
        assertThat(words(Language.EN, 1).text()).contains("Firewall").doesNotContain("防火墙", "??");
    }

    @ParameterizedTest
    @EnumSource
    void speaksOfOtherProductsOnlyIfThereAreAny(Language language) {
        var zh = language == Language.ZH;
        var others = zh ? "其他产品" : "every other product";
        var ended = new EndedProof("C-9", EndingProof.CERTIFICATE, null, Lapse.SUSPENDED, null, true);
        var suspended = withNews(lapsed(line("o0"), "2027-03-01", ended), News.REOPENED, null);
        var open = withNews(line("o1"), News.REOPENED, null);
        var restore = zh ? "请联系发证机构恢复证书" : "ask the body that issued it to end the suspension";

        assertThat(words(language, List.of(suspended), "2027-03-02").text())
                .contains(restore)
                .doesNotContain(others);
        assertThat(words(language, List.of(suspended, open), "2027-03-02").text())
                .contains(restore, others);
        var named = withNamedProof(line("o2"), "2027-02-20");
        assertThat(words(language, List.of(named), "2027-03-02").text()).doesNotContain(others);
        assertThat(words(language, List.of(named, open), "2027-03-02").text()).contains(others);
        var applied = appliedFor(line("o3"), "2027-04-01");
        assertThat(words(language, List.of(ending(line("o4"), "2027-03-10"), applied), "2027-03-02")
                        .text())
                .doesNotContain("其他未列明", others);
    }

    /** Nobody knows whether what is on the market without proof here was sold unlawfully. */
    @Test
    void neverCallsALegalDayOverdue() {
        var line = withFirstListed(line("o0"), "2017-06-01");
        assertThat(html(words(Language.EN, List.of(line), "2027-03-01")))
                .contains("before it is sold or provided")
                .contains("listed since 1 June 2017; no proof on record, not to be sold until there is one")
                .doesNotContain("newly", "overdue", "2023-07-03", "31 May 2017");
        assertThat(words(Language.ZH, List.of(line), "2027-03-01").text())
                .contains("自2017年6月1日起列入目录，尚无认证或者检测结果记录，取得之前不得销售或者提供")
                .doesNotContain("逾期", "2017年5月31日");
    }

    /** What a vendor holds, and whether it goes on selling, is not known here. */
    @ParameterizedTest
    @EnumSource
    void saysOfSomeProductsOnlyThatNothingIsOnRecordAndAsksForWhatIsNot(Language language) {
        var zh = language == Language.ZH;
        var one = line("o0");
        var other = due(line("o1"), "2027-06-01");
        var invitation =
                zh ? "已取得有效证书或者检测结果的，请告知我方。" : "If you hold a valid certificate or test result, please tell us.";
        for (var lines : List.of(
                List.of(one, other),
                List.of(one, ending(other, "2027-07-01")),
                List.of(withNews(one, News.REOPENED, null), withNews(other, News.REOPENED, null)),
                List.of(withNews(one, News.CORRECTED, null), withNews(other, News.CORRECTED, null)),
                List.of(withNews(one, News.DUE_SOON, null), withNews(other, News.DUE_SOON, null)))) {
            assertThat(forms(words(language, lines, "2027-03-02")))
                    .allSatisfy(form -> assertThat(form)
                            .contains(
                                    zh
                                            ? "我方没有其中1款产品有效的认证或者检测结果的记录；取得之前，不得在中国境内销售或者提供。"
                                            : "We have no valid certification or test result on record of 1 of these"
                                                    + " products; it may not be sold or provided in mainland China"
                                                    + " until there is one.")
                            .containsOnlyOnce(invitation)
                            .doesNotContain("继续销售", "不得继续", "further", "??"));
        }
        assertThat(words(language, List.of(one), "2027-03-02").text()).containsOnlyOnce(invitation);
        assertThat(words(language, 1).text())
                .contains(zh ? "我方没有其有效的认证或者检测结果的记录。" : "We have no valid certification or test result on record.")
                .containsOnlyOnce(invitation);
    }

    /** Who holds a proof that ends is asked for the next one, not whether there is one. */
    @ParameterizedTest
    @EnumSource
    void asksForWhatIsHeldOnlyIfNoneIsOnRecord(Language language) {
        var zh = language == Language.ZH;
        var invitation = zh ? "请告知我方" : "please tell us";
        var line = List.of(ending(line("o0"), "2027-03-01"));
        assertThat(words(language, line, "2027-01-30").text()).doesNotContain(invitation);
        assertThat(words(language, line, "2027-03-02").text())
                .contains(
                        zh
                                ? "我方没有该产品有效的认证或者检测结果的记录；取得之前，不得在中国境内销售或者提供。"
                                : "We have no valid certification or test result of this product on record; it may not"
                                        + " be sold or provided in mainland China until there is one.")
                .contains(invitation);
    }

    @Test
    void callsAMissedPlanOverdue() {
        var line = withPlannedDay(line("o0"), "2027-03-01");
        assertThat(words(Language.EN, List.of(line), "2027-02-28").html()).doesNotContain("overdue");
        assertThat(html(words(Language.EN, List.of(line), "2027-03-01")))
                .contains("overdue: market entry was planned for 1 March 2027; no proof on record");
        assertThat(words(Language.ZH, List.of(line), "2027-03-02").text()).contains("已逾期：计划于2027年3月1日上市");
    }

    @Test
    void saysHowLongTheLastProofWasValidThatWasThereBeforeAMissedPlan() {
        var line = withPlannedDay(lapsed(line("o0"), "2026-10-31"), "2027-03-01");
        assertThat(words(Language.EN, List.of(line), "2027-03-01").text())
                .contains(
                        "planned for 1 March 2027; certificate or test result C-1 was valid until 31 October 2026; not")
                .doesNotContain("no proof on record");
        assertThat(words(Language.ZH, List.of(line), "2027-03-01").text())
                .contains("上市，证书或者检测结果C-1有效期至2026年10月31日，重新取得")
                .doesNotContain("尚无认证");
    }

    @ParameterizedTest
    @EnumSource
    void neverSaysThatNothingIsOnRecordWhileAProofWaitsForADecision(Language language) {
        var zh = language == Language.ZH;
        var legal = words(language, List.of(withNamedProof(line("o0"), "2027-02-10")), "2027-03-01");
        assertThat(forms(legal))
                .allSatisfy(form -> assertThat(form)
                        .contains(
                                zh
                                        ? "您于2027年2月10日提供的证明材料等待采购方决定，采纳之前不得销售或者提供"
                                        : "the proof that you named on 10 February 2027 waits for a decision of your"
                                                + " customer; not to be sold until one is accepted")
                        .contains(
                                zh
                                        ? "该产品您已提供证明材料，尚待采购方决定"
                                        : "Of this product you have named a proof, which waits for a decision")
                        .contains(zh ? "我方尚未采纳其任何认证或者检测结果。" : "No certification or test result has been accepted yet")
                        .doesNotContain(zh ? "尚无认证" : "no proof on record", zh ? "尚无申请" : "no application")
                        .doesNotContain(zh ? "我方没有" : "We have no", zh ? "请告知我方" : "please tell us"));
        assertThat(legal.subject())
                .contains(
                        zh
                                ? "款产品自2023年7月3日起列入目录，尚无已采纳的认证或者检测结果，采纳之前不得销售；您已提供证明材料，尚待采购方决定"
                                : "1 product listed since 3 July 2023 has no accepted certification or test result"
                                      + " yet, not to be sold until there is one; the proof that you named waits for a"
                                      + " decision");
        var planned = words(
                language,
                List.of(withNamedProof(withPlannedDay(line("o0"), "2027-03-01"), "2027-02-10")),
                "2027-03-01");
        assertThat(planned.text())
                .doesNotContain(zh ? "我方没有" : "no valid certification or test result on record")
                .contains(
                        zh ? "已逾期：计划于2027年3月1日上市；您于" : "overdue: market entry was planned for 1 March 2027; the proof")
                .contains(zh ? "该产品您已提供证明材料" : "Of this product you have named a proof, which waits for a decision");
    }

    @ParameterizedTest
    @EnumSource
    void tellsOfHowManyProductsAProofWaits(Language language) {
        var zh = language == Language.ZH;
        var waits = withNamedProof(line("o0"), "2027-02-10");
        var mixed = words(language, List.of(waits, line("o1"), due(line("o2"), "2027-09-01")), "2027-03-02");
        assertThat(mixed.subject())
                .contains(zh ? "均尚无已采纳的结果，其中2款采纳之前不得销售" : "have no accepted result yet, 2 of them not to be sold")
                .contains(
                        zh ? "；其中1款您已提供证明材料，尚待采购方决定" : "; for 1 of them the proof that you named waits for a decision");
        assertThat(forms(mixed))
                .allSatisfy(form -> assertThat(form)
                        .contains(zh ? "其中1款产品，您已提供证明材料" : "Of 1 of these products you have named a proof")
                        .contains(zh ? "请告知我方" : "please tell us")
                        .contains(
                                zh ? "我方尚未采纳其中2款产品的任何认证或者检测结果" : "result of 2 of these products has been accepted yet")
                        .doesNotContain(zh ? "我方没有" : "We have no", "??"));
        var corrected = words(language, List.of(withNews(waits, News.CORRECTED, null)), "2027-03-02");
        assertThat(corrected.subject())
                .contains(zh ? "尚无已采纳的认证或者检测结果；您已" : "has no accepted certification or test result yet; the");
    }

    /** Who reads that nothing was found reads as well where it was looked for, and when. */
    @ParameterizedTest
    @EnumSource
    void recordsWhatTheRegisterHadInWhichNothingWasFound(Language language) {
        var note = new BilingualText("副本可能不完整。", "The copy may be incomplete.");
        var lines = List.of(
                comparedWith(line("o0"), "2027-02-28T15:41:00Z", "2027-02-01", note),
                comparedWith(line("o1"), "2027-02-20T08:00:00Z", "2027-02-01", note));
        assertThat(forms(words(language, lines, "2027-03-02")))
                .allSatisfy(form -> assertThat(form).containsOnlyOnce(recordOf(note, language)));
        var covered =
                List.of(ending(comparedWith(line("o0"), "2027-02-28T15:41:00Z", "2027-02-01", note), "2027-07-01"));
        assertThat(words(language, covered, "2027-03-02").text())
                .as("a proof on record")
                .doesNotContain(note.in(language));
    }

    /** What the register has of one product says nothing of another, and what it had then may have changed since. */
    @ParameterizedTest
    @EnumSource
    void tellsWithEachProductWhatTheRegisterHadForItAlone(Language language) {
        var zh = language == Language.ZH;
        var general = new BilingualText("副本可能不完整。", "The copy may be incomplete.");
        var first = new BilingualText("有记录：安全认证证书REG-1已被暂停。", "It has certificate REG-1, suspended.");
        var second = new BilingualText("有记录：安全检测结果REG-2已被撤销。", "It has test result REG-2, revoked.");
        var own = List.of(
                comparedWith(line("o0"), "2027-02-28T15:41:00Z", "2027-02-01", first),
                comparedWith(line("o1"), "2027-02-28T15:41:00Z", "2027-02-01", second));
        assertThat(words(language, own, "2027-03-02").text())
                .containsSubsequence("USG-o0", recordOf(first, language), "USG-o1", recordOf(second, language));
        var some = List.of(
                own.getFirst(),
                comparedWith(line("o2"), "2027-02-28T15:41:00Z", "2027-02-01", general),
                comparedWith(line("o3"), "2027-02-28T15:41:00Z", "2027-02-01", general),
                line("o4"));
        assertThat(forms(words(language, some, "2027-03-02")))
                .allSatisfy(form -> assertThat(form)
                        .containsSubsequence(
                                (zh
                                                ? "关于其中2款产品（其余产品如有记录，见产品清单）："
                                                : "For 2 of these products (what was noted for others is told with"
                                                        + " them): ")
                                        + recordOf(general, language),
                                "USG-o0",
                                recordOf(first, language),
                                "USG-o2"));
        assertThat(forms(words(language, own.subList(0, 1), "2027-03-02")))
                .as("the only product need not be named again")
                .allSatisfy(form -> assertThat(form)
                        .containsSubsequence(recordOf(first, language), "USG-o0")
                        .containsOnlyOnce(recordOf(first, language)));
    }

    private static String recordOf(BilingualText note, Language language) {
        return language == Language.ZH
                ? "我方于2027年2月28日23:41（北京时间）比对时的记录：“%s”此后该副本可能已有更新。".formatted(note.zh())
                : "What we noted when we compared on 28 February 2027, 23:41 (China time): “%s” That copy may have changed since."
                        .formatted(note.en());
    }

    @Test
    void saysHowLongTheLastProofWasValid() {
        var line = lapsed(line("o0"), "2026-10-31");
        assertThat(words(Language.EN, List.of(line), "2027-03-01").text())
                .contains(
                        "certificate or test result C-1 was valid until 31 October 2026; not to be sold until there is"
                                + " a new one");
        assertThat(words(Language.ZH, List.of(line), "2027-03-01").text()).contains("证书或者检测结果C-1有效期至2026年10月31日，重新取得");
        assertThat(words(Language.EN, List.of(line.withEnded(null)), "2027-03-01")
                        .text())
                .as("an event that does not say which")
                .contains("the proof on record was valid until 31 October 2026; not to be sold");
    }

    @ParameterizedTest
    @CsvSource({
        "SUSPENDED, was suspended, 被暂停, it is restored or there is a new one, 恢复有效或者重新取得之前不得销售或者提供",
        "REVOKED, was revoked, 被撤销, there is a new one, 重新取得之前不得销售或者提供",
        "EXPIRED, had lost its validity, 已失效, there is a new one, 重新取得之前不得销售或者提供"
    })
    void tellsWhenALapseWithoutADayWasLearnt(Lapse lapse, String en, String zh, String untilEn, String untilZh) {
        var paper = LocalDate.parse("2029-01-31");
        var ended = new EndedProof("REG-1", EndingProof.CERTIFICATE, paper, lapse, LocalDate.parse("2026-12-02"), true);
        var line = lapsed(line("o0"), "2026-12-02", ended);
        var learntEn =
                "certificate REG-1 %s, as we learnt on 2 December 2026 from our copy of the register of results, which does not say from which day"
                        .formatted(en);
        var learntZh = "我方于2026年12月2日从认证检测结果库副本得知安全认证证书REG-1%s，未载自何日起".formatted(zh);
        assertThat(words(Language.EN, List.of(line), "2026-12-03").text())
                .contains(learntEn + "; not to be sold until " + untilEn)
                .doesNotContain("1 December 2026", "31 January 2029");
        assertThat(words(Language.ZH, List.of(line), "2026-12-03").text())
                .contains(learntZh + "，" + untilZh)
                .doesNotContain("2026年12月1日");
        var planned = withPlannedDay(line("o0"), "2027-03-01").withEnded(ended);
        assertThat(words(Language.EN, List.of(planned), "2026-12-03").text())
                .as("planned, so that a day is left")
                .contains("28 February 2027 (" + learntEn + ")");
        assertThat(words(Language.ZH, List.of(planned), "2027-02-20").text())
                .contains("2027年2月28日（" + learntZh + "；还有8天）");
    }

    /** The vendor has read that its certificate was suspended, and to have it restored. */
    @ParameterizedTest
    @EnumSource
    void tellsThatASuspendedProofIsRevoked(Language language) {
        var zh = language == Language.ZH;
        var revoked = new BilingualText("安全认证证书REG-1已被撤销", "Certificate REG-1 was revoked");
        var ended = new EndedProof(
                "REG-1", EndingProof.CERTIFICATE, null, Lapse.REVOKED, LocalDate.parse("2026-12-05"), true);
        var line = withNews(lapsed(line("o0"), "2026-12-02", ended), News.REOPENED, revoked);

        var letter = words(language, List.of(line), "2026-12-05");
        assertThat(letter.subject())
                .contains(zh ? "须重新具有有效的认证或者检测结果" : "1 product needs a valid certification or test result again")
                .doesNotContain(zh ? "新增" : "newly");
        assertThat(forms(letter))
                .allSatisfy(form -> assertThat(form)
                        .contains(
                                zh
                                        ? "我方于2026年12月5日从认证检测结果库副本得知安全认证证书REG-1被撤销"
                                        : "certificate REG-1 was revoked, as we learnt on 5 December 2026",
                                revoked.in(language))
                        .doesNotContain(zh ? "被暂停" : "suspended", zh ? "恢复" : "restore", zh ? "新增" : "newly", "??"));
    }

    @ParameterizedTest
    @CsvSource({
        "OWN-1, false, the old sales licence on record was valid",
        "无编号-第17批-FFC829D035, true, licence on record was"
    })
    void namesNoNumberThatAVendorMustNotRead(String number, boolean inRegister, String words) {
        var last = LocalDate.parse("2026-10-31");
        var ended = new EndedProof(number, EndingProof.SALES_LICENCE, last, null, null, inRegister);
        var line = lapsed(line("o0"), "2026-11-01", ended);
        assertThat(forms(words(Language.EN, List.of(line), "2027-03-01")))
                .allSatisfy(form -> assertThat(form).contains(words).doesNotContain(number));
    }

    @ParameterizedTest
    @EnumSource
    void statesMarketEntryWithoutADueDate(Language language) {
        assertThat(forms(words(language, List.of(undated(line("o0"))), "2027-01-30")))
                .allSatisfy(form -> assertThat(form)
                        .contains(language == Language.ZH ? "产品上市之前" : "before market entry")
                        .doesNotContain("??", "overdue", "已逾期"));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatIsMissing(Language language) {
        assertThat(forms(words(language, 1)))
                .allSatisfy(form -> assertThat(form)
                        .contains(
                                language == Language.ZH
                                        ? "尚无申请编号的记录"
                                        : "a certificate or a test result; no application number is on record"));
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
                                        ? "网络安全专用产品：检测可找公安部第三研究所；认证可找CCRC（原ISCCC）。"
                                        : "Specialised cybersecurity products: testing by Third Research Institute of"
                                                + " the Ministry of Public Security; certification by CCRC (formerly"
                                                + " ISCCC).")
                        .contains(zh ? "2018年第12号公告（第一批，共16家）" : "recognised jointly by CNCA, MIIT, MPS, CAC")
                        .doesNotContain("CAICT", "中国信息通信研究院"));
        assertThat(forms(words(language, List.of(router()), "2026-11-25")))
                .allSatisfy(form -> assertThat(form)
                        .contains(
                                zh ? "检测可找中国信息通信研究院" : "testing by China Academy of Information",
                                "CCRC",
                                "GB 40050-2021")
                        .doesNotContain("公安部第三研究所", "Third Research", "GB 42250"));
    }

    private static AlertLine router() {
        return line("o0").withEntry(new Entry("CNE-01", new BilingualText("路由器", "Router")));
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
                                        ? "请点击答复（办理中、已有证书或者检测结果"
                                        : "Please answer (under way, proof at hand"));
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
                        .contains(zh ? "采购方2026年11月26日导入产品清单。" : "inventory on 26 November 2026.")
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
                .as("the first one, too")
                .allSatisfy(form -> assertThat(form)
                        .contains(
                                zh
                                        ? "汇总了自上次汇总以来（首次汇总的，自您选择汇总以来）的非紧急事项"
                                        : "not urgent since the last summary, or since you chose summaries."));
        assertThat(forms(words(language, 1)))
                .allSatisfy(form -> assertThat(form).doesNotContain("汇总", "summary", "collects"));
    }

    @Test
    void breaksNoDateOverTwoLines() {
        assertThat(words(Language.EN, List.of(line("o0")), "2027-03-01").html().replaceAll("<title>.*</title>", ""))
                .contains("listed since <span style=\"white-space:nowrap\">3 July 2023</span>")
                .doesNotContainPattern("since \\d");
    }

    @Test
    void statesTheLastDay() {
        assertThat(words(Language.EN, 1).text()).contains("Due by: 28 February 2027");
    }
}
