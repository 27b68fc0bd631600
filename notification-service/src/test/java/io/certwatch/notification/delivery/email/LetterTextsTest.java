package io.certwatch.notification.delivery.email;

import static io.certwatch.notification.alert.Fixtures.alert;
import static io.certwatch.notification.alert.Fixtures.appliedFor;
import static io.certwatch.notification.alert.Fixtures.due;
import static io.certwatch.notification.alert.Fixtures.ending;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.undated;
import static io.certwatch.notification.alert.Fixtures.withNews;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.alert.BilingualText;
import io.certwatch.notification.alert.Run.ImportedFile;
import io.certwatch.notification.delivery.email.LetterTexts.Words;
import io.certwatch.platform.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class LetterTextsTest {
    private final LetterTexts texts = new LetterTexts();
    private final LegalBasis basis = LegalBasis.load(new JsonMapper());

    @Test
    void namesCountAndEditionInTheSubject() {
        assertThat(words(Language.ZH, 2).subject()).isEqualTo("2款产品新增认证要求（2023年第2号公告）");
        assertThat(words(Language.EN, 1).subject())
                .isEqualTo("1 product newly needs certification under Announcement No. 2 of 2023");
        assertThat(words(Language.EN, 1200).subject())
                .isEqualTo("1,200 products newly need certification under Announcement No. 2 of 2023");
    }

    @Test
    void rendersAllDataInHtmlAndTextInOneLanguage() {
        var zh = words(Language.ZH, 1);
        for (var form : List.of(zh.html(), zh.text())) {
            assertThat(form).contains("USG-o0", "下一代防火墙", "USG6650E", "SCP-02", "防火墙", "2027-03-01", "第二十五条", "第六十三条");
            assertThat(form).doesNotContain("Firewall", "certification", "??");
        }
        assertThat(words(Language.EN, 1).text())
                .contains("Firewall")
                .doesNotContain("防火墙")
                .doesNotContain("??");
    }

    @Test
    void marksOverdueProducts() {
        assertThat(words(Language.EN, 1, "2027-02-28").html()).doesNotContain("overdue");
        assertThat(words(Language.EN, 1, "2027-03-01").html())
                .contains("overdue: listed since 2023-07-03, to be certified before any further sale");
        assertThat(words(Language.ZH, 1, "2027-03-02").text()).contains("已逾期");
    }

    @Test
    void statesMarketEntryWithoutADueDate() {
        for (var language : Language.values()) {
            var words = words(language, List.of(undated(line("o0"))), "2027-01-30");
            for (var form : List.of(words.html(), words.text())) {
                assertThat(form)
                        .contains(language == Language.ZH ? "产品上市前" : "before market entry")
                        .doesNotContain("??", "overdue", "已逾期");
            }
        }
    }

    @Test
    void remindsWithTheRemainingDays() {
        for (var language : Language.values()) {
            var words = words(language, List.of(withNews(line("o0"), News.DUE_SOON, null)), "2027-01-30");
            assertThat(words.subject())
                    .contains(
                            language == Language.ZH ? "认证期限将至" : "Reminder: certification of 1 product falls due soon");
            for (var form : List.of(words.html(), words.text())) {
                assertThat(form)
                        .contains(language == Language.ZH ? "还有30天" : "30 days left")
                        .doesNotContain("??");
            }
        }
    }

    @Test
    void remindsOfAPendingApplication() {
        for (var language : Language.values()) {
            var words = words(language, List.of(appliedFor(line("o0"), "2027-02-15")), "2027-01-30");
            for (var form : List.of(words.html(), words.text())) {
                assertThat(form).contains("CCRC-2026-NSP-004417", "2027-02-15").doesNotContain("??");
                assertThat(form).contains(language == Language.ZH ? "正由CCRC办理" : "with CCRC is under way");
                assertThat(form).doesNotContain("提出申请", "Apply to", "预计日期不早于完成期限", "That is not before the due date");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2027-02-28, false", "2027-03-01, true", "2027-04-01, true"})
    void warnsThatTheCertificateIsExpectedTooLate(String expected, boolean tooLate) {
        for (var language : Language.values()) {
            var words = words(language, List.of(appliedFor(line("o0"), expected)), "2027-01-30");
            var warning = language == Language.ZH ? "预计日期不早于完成期限" : "That is not before the due date";
            assertThat(List.of(words.html(), words.text())).allMatch(form -> form.contains(warning) == tooLate);
        }
    }

    @Test
    void asksToApplyForTheRemainingProducts() {
        for (var language : Language.values()) {
            var words = words(
                    language,
                    List.of(appliedFor(line("o0"), "2027-02-15"), withNews(line("o1"), News.DUE_SOON, null)),
                    "2027-01-30");
            for (var form : List.of(words.html(), words.text())) {
                assertThat(form)
                        .contains(
                                "CCRC-2026-NSP-004417",
                                language == Language.ZH ? "尚无申请记录的产品" : "of which no application is recorded");
                assertThat(form).contains("GB 42250");
            }
        }
    }

    @Test
    void warnsOfAnExpiringCertificate() {
        var sold = due(line("o0"), "2023-07-03");
        for (var language : Language.values()) {
            var zh = language == Language.ZH;
            var words = words(language, List.of(ending(sold, "2027-03-01")), "2027-01-30");
            assertThat(words.subject()).contains(zh ? "1款产品的证书须续期" : "the certificate of 1 product must be renewed");
            for (var form : List.of(words.html(), words.text())) {
                assertThat(form)
                        .contains(
                                "CCRC-2022-NSP-0031",
                                "2027-03-01",
                                zh ? "还有30天" : "30 days left",
                                zh ? "须在到期之前取得续期证书" : "it must be renewed before then");
                assertThat(form).contains(zh ? "申请续期" : "renewed in time by the body that issued", "GB 42250");
                assertThat(form)
                        .doesNotContain(
                                "2023-07-03",
                                "??",
                                "overdue",
                                "已逾期",
                                "No certificate is known",
                                "尚未登记到有效证书",
                                "Apply to",
                                "逐款");
            }
        }
    }

    @Test
    void warnsOfACertificateExpiringBeforeMarketEntry() {
        for (var language : Language.values()) {
            var words = words(language, List.of(ending(due(line("o0"), "2028-06-01"), "2028-03-01")), "2027-01-30");
            for (var form : List.of(words.html(), words.text())) {
                assertThat(form)
                        .contains(
                                "2028-03-01",
                                "2028-06-01",
                                language == Language.ZH ? "早于须通过认证之日" : "before the product must be certified on")
                        .doesNotContain("??");
            }
        }
    }

    @Test
    void remindsOfDueDatesAndCertificatesInOneMessage() {
        for (var language : Language.values()) {
            var zh = language == Language.ZH;
            var words = words(
                    language,
                    List.of(ending(line("o0"), "2027-04-15"), withNews(line("o1"), News.DUE_SOON, null)),
                    "2027-01-30");
            assertThat(words.subject())
                    .contains(
                            zh
                                    ? "2款产品的认证期限将至或者证书须续期"
                                    : "2 products must be certified soon or have their certificates renewed");
            for (var form : List.of(words.html(), words.text())) {
                assertThat(form)
                        .contains(zh ? "还有75天" : "75 days left", zh ? "还有30天" : "30 days left")
                        .doesNotContain("??");
            }
        }
    }

    @Test
    void explainsWhyCertificationIsRequiredAgain() {
        var lapsed = withNews(line("o0"), News.REOPENED, new BilingualText("证书已过期", "The certificate has expired"));
        for (var language : Language.values()) {
            var words = words(language, List.of(lapsed), "2027-01-30");
            assertThat(words.subject())
                    .contains(language == Language.ZH ? "须重新满足认证要求" : "1 product needs certification again");
            for (var form : List.of(words.html(), words.text())) {
                assertThat(form)
                        .contains(language == Language.ZH ? "证书已过期" : "The certificate has expired")
                        .doesNotContain("??", "days left");
            }
        }
    }

    @Test
    void namesTheImportThatCausedTheAlert() {
        var evening = Instant.parse("2026-11-25T16:30:00Z"); // past midnight in China
        for (var language : Language.values()) {
            var zh = language == Language.ZH;
            assertThat(imported(language, new ImportedFile("物料 <1>.xlsx", evening))
                            .text())
                    .contains(
                            zh
                                    ? "采购方2026-11-26导入产品清单（文件：物料 <1>.xlsx）"
                                    : "inventory on 2026-11-26 (file: 物料 <1>.xlsx).");
            assertThat(imported(language, new ImportedFile("物料 <1>.xlsx", evening))
                            .html())
                    .contains("物料 &lt;1&gt;.xlsx")
                    .doesNotContain("??");
            assertThat(imported(language, new ImportedFile(null, evening)).html())
                    .contains(zh ? "采购方2026-11-26导入产品清单。" : "inventory on 2026-11-26.");
            assertThat(imported(language, null).text())
                    .contains(zh ? "采购方导入产品清单。" : "inventory.")
                    .doesNotContain("??");
        }
        assertThat(words(Language.EN, 1).text()).doesNotContain("inventory");
    }

    private Words imported(Language language, ImportedFile file) {
        var alert = alert(List.of(line("o0")));
        var because = new Alert(
                alert.id(),
                alert.subject(),
                new AlertCause(AlertCause.Kind.IMPORT, "8f14e45f"),
                alert.status(),
                alert.recipients(),
                alert.sending(),
                null,
                alert.createdAt(),
                null,
                1);
        return texts.of(
                LetterContent.of(
                        because, "Jane Roe", language, basis, LocalDate.parse("2026-11-26"), file, MessagePart.ALL),
                language);
    }

    /** A suspended certificate needs no new application, an expired one does. */
    @Test
    void explainsHowToEndASuspension() {
        var suspended =
                withNews(line("o0"), News.REOPENED, new BilingualText("证书已被暂停", "The certificate is suspended"));
        for (var language : Language.values()) {
            for (var alertLines : List.of(List.of(suspended), List.of(line("o1"), suspended))) {
                var words = words(language, alertLines, "2027-01-30");
                for (var form : List.of(words.html(), words.text())) {
                    assertThat(form)
                            .contains(language == Language.ZH ? "请联系发证机构恢复证书" : "have the suspension lifted")
                            .contains("GB 42250")
                            .doesNotContain("body for each product", "请就每款产品", "??");
                }
            }
            assertThat(words(language, 1).text())
                    .contains(language == Language.ZH ? "请就每款产品" : "body for each product");
        }
    }

    @Test
    void statesPartNumberPartsAndTotalProducts() {
        for (var language : Language.values()) {
            var zh = language == Language.ZH;
            var second = words(language, part(2, 2, 2001), "2026-11-25", 2);
            assertThat(second.subject())
                    .endsWith(zh ? "（第2部分，共1,001部分，合计2,001款产品）" : " (part 2 of 1,001; 2,001 products in all)");
            assertThat(List.of(second.html(), second.text()))
                    .allSatisfy(form ->
                            assertThat(form).contains(zh ? "合计涉及2,001款产品" : "part 2 of 1,001. In all, 2,001 products"));
            assertThat(words(language, part(1, 2, null), "2026-11-25", 2).subject())
                    .endsWith(zh ? "（第1部分，可能另有后续）" : " (part 1; more may follow)");
            assertThat(words(language, part(2, 1, null), "2026-11-25", 2).subject())
                    .endsWith(zh ? "（第2部分）" : " (part 2)");
            assertThat(words(language, part(2, 1, 1), "2026-11-25", 2).subject())
                    .as("a part after all announced lines")
                    .endsWith(zh ? "（第2部分）" : " (part 2)");
            var all = words(language, part(1, 2, 2), "2026-11-25", 2);
            assertThat(all.subject() + all.text() + all.html()).doesNotContain(zh ? "部分" : "part ", "??");
        }
    }

    private static Alert part(int number, int lines, @Nullable Integer announced) {
        var whole = alert(IntStream.range(0, lines).mapToObj(i -> line("o" + i)).toList());
        return new Alert(
                new AlertId(whole.id().company(), whole.id().base(), number),
                whole.subject(),
                whole.cause(),
                whole.status(),
                whole.recipients(),
                whole.sending(),
                whole.traceparent(),
                whole.createdAt(),
                announced,
                1);
    }

    /** Many servers accept 1 MB; the texts are as long as those of a product with many figures. */
    @Test
    void keepsAFullMessageBelowOneMegabyte() {
        var words = new BilingualText(
                "名称中有“下一代防火墙”，对应2023-2版“防火墙”（SCP-02）；整机吞吐量157.54 Tbps，达到>= 80 Gbit/s的要求；最大并发连接数3000000，达到>="
                        + " 3000000的要求：需要安全认证或安全检测。",
                "Name says \"Firewall\" (Firewall, SCP-02 of 2023-2); throughput 157.54 Tbps meets >= 80 Gbit/s;"
                        + " concurrent connections 3000000 meets >= 3000000: certification required.");
        var lines = IntStream.range(0, 500)
                .mapToObj(i -> line("o" + i))
                .map(line -> new AlertLine(
                        line.obligation(),
                        line.revision(),
                        line.product(),
                        line.edition(),
                        line.entry(),
                        line.due(),
                        words,
                        line.news(),
                        null,
                        null,
                        null,
                        false))
                .toList();
        for (var language : Language.values()) {
            assertThat(words(language, lines, "2026-11-25").html().getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThan(1_000_000);
        }
    }

    @Test
    void statesThatCertificationIsDueBeforeTheDay() {
        assertThat(words(Language.EN, 1).text()).contains("To be certified by: 2027-03-01");
    }

    @Test
    void listsEachOfManyProducts() {
        var html = words(Language.EN, 300).html();
        assertThat(IntStream.range(0, 300)).allSatisfy(i -> assertThat(html).contains(">USG-o" + i + "<"));
    }

    private Words words(Language language, int lines) {
        return words(language, lines, "2026-11-25");
    }

    private Words words(Language language, int lines, String today) {
        return words(
                language, IntStream.range(0, lines).mapToObj(i -> line("o" + i)).toList(), today);
    }

    private Words words(Language language, List<AlertLine> alertLines, String today) {
        return words(language, alert(alertLines), today, 2_000);
    }

    private Words words(Language language, Alert alert, String today, int capacity) {
        var letter = LetterContent.of(
                alert, "Jane Roe", language, basis, LocalDate.parse(today), null, MessagePart.of(alert, capacity));
        return texts.of(letter, language);
    }
}
