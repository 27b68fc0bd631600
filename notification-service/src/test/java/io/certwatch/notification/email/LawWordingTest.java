package io.certwatch.notification.email;

import static io.certwatch.notification.alert.Fixtures.inCii;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.email.Letters.forms;
import static io.certwatch.notification.email.Letters.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.law.KnownLaws;
import io.certwatch.law.PenaltyTier;
import io.certwatch.law.PenaltyTier.Span;
import io.certwatch.law.Provision;
import io.certwatch.law.PublishedLaws;
import io.certwatch.notification.law.ArticleNumber;
import io.certwatch.platform.text.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an alert message cites of the law that is in force on the day of sending. */
class LawWordingTest {

    private static String text(Language language, String today) {
        return words(language, List.of(line("o0")), today, PublishedLaws.ALL).text();
    }

    @Test
    void citesTheVersionInForceOnTheDay() {
        assertThat(text(Language.EN, "2025-12-31"))
                .contains("Art. 23 (adopted 2016", "in force since 1 June 2017)")
                .doesNotContain("Art. 25", "Art. 63", "RMB", "mitigation");
        assertThat(text(Language.EN, "2026-01-01"))
                .contains(
                        "Art. 25 (as amended in 2025, text of 28 October 2025, in force since 1 January 2026)",
                        "Art. 63");
        assertThat(text(Language.ZH, "2026-01-01"))
                .contains("《中华人民共和国网络安全法》", "第二十五条（2025年修正，2025年10月28日通过，2026年1月1日起施行）", "第六十三条");
    }

    /** A product may be listed for longer than selling it without proof is punished. */
    @Test
    void saysSinceWhenThePenaltyApplies() {
        assertThat(text(Language.EN, "2026-11-27"))
                .contains("Penalties for selling without proof apply to conduct from 1 January 2026 on.");
        assertThat(text(Language.ZH, "2026-11-27")).contains("无证明销售或者提供的罚则，适用于2026年1月1日以后的行为。");
        assertThat(text(Language.EN, "2025-12-31")).doesNotContain("Penalties");
    }

    @Test
    void saysThatTheArticleWasRenumbered() {
        assertThat(text(Language.EN, "2026-01-01")).contains("Art. 25 is the former Art. 23 (of the law adopted 2016)");
        assertThat(text(Language.ZH, "2026-01-01")).contains("第二十五条即原第二十三条（2016年原文）");
        assertThat(text(Language.EN, "2025-12-31")).doesNotContain("is the former");
    }

    @Test
    void citesEachTierOfThePenalty() {
        assertThat(text(Language.EN, "2026-11-27"))
                .contains(
                        "With an unlawful income below RMB 100,000, or none: a fine of RMB 20,000 to RMB 100,000.",
                        "With an unlawful income of RMB 100,000 or more: a fine of 1 to 5 times that income.",
                        "In serious cases also: suspension of business, closure for rectification, "
                                + "revocation of a permit or of the business licence.",
                        "Where another law or administrative regulation provides otherwise, that one applies.")
                .doesNotContain("mitigation", "waived");
        assertThat(text(Language.ZH, "2026-11-27"))
                .contains(
                        "没有违法所得或者违法所得不足10万元的：并处2万元以上10万元以下罚款。",
                        "违法所得10万元以上的：并处违法所得1倍以上5倍以下罚款。",
                        "情节严重的，还可以：责令暂停相关业务、停业整顿、吊销相关业务许可证或者营业执照。",
                        "法律、行政法规另有规定的，适用其规定。")
                .doesNotContain("免予处罚");
    }

    @Test
    void citesTheMitigationOfALawThatHasOne() {
        var mitigation =
                PublishedLaws.version("csl-2025-draft").provision("mitigation").orElseThrow();
        var law = PublishedLaws.version("csl-2025");
        var provisions = Stream.concat(law.provisions().stream(), Stream.of(mitigation));
        var laws = new KnownLaws(List.of(law.withProvisions(provisions.toList())));
        assertThat(words(Language.EN, List.of(line("o0")), "2026-11-27", laws).text())
                .contains("Art. 72 (mitigation): The penalty is lighter, reduced or waived for whoever removes or"
                        + " reduces the harm, corrects a minor breach in time without harm, or corrects a first"
                        + " breach with minor harm in time.");
        assertThat(words(Language.ZH, List.of(line("o0")), "2026-11-27", laws).text())
                .contains("第七十二条（从轻、减轻或者不予处罚）：主动消除或者减轻危害后果，违法行为轻微并及时改正且没有造成危害后果，" + "或者初次违法且危害后果轻微并及时改正的，从轻、减轻或者不予处罚。");
    }

    @ParameterizedTest
    @CsvSource({
        "12345, 1.2345万元, 'RMB 12,345'",
        "100000, 10万元, 'RMB 100,000'",
        "1, 0.0001万元, RMB 1",
        "12345678901, '1,234,567.8901万元', 'RMB 12,345,678,901'"
    })
    void writesAmountsExactly(long amount, String zh, String en) {
        var tier = new PenaltyTier(null, null, new Span(null, amount), null, false, List.of());
        var penalty = PublishedLaws.version("csl-2025")
                .provision("certification-penalty")
                .orElseThrow();
        var fined = new Provision(
                penalty.key(), penalty.kind(), null, penalty.summary(), List.of(), null, List.of(tier), List.of());
        assertThat(PenaltySentences.of(fined, Language.ZH)).contains("并处" + zh + "以下罚款");
        assertThat(PenaltySentences.of(fined, Language.EN)).endsWith("a fine of up to " + en + ".");
    }

    @ParameterizedTest
    @EnumSource
    void leavesOutWhatIsNotKnownOfTheLaw(Language language) {
        assertThat(forms(words(language, List.of(inCii(line("o0"))), "2026-11-27", KnownLaws.NONE)))
                .allSatisfy(form -> assertThat(form)
                        .contains("USG-o0", language == Language.ZH ? "2023年第2号公告" : "Announcement No. 2 of 2023")
                        .doesNotContain("Art. ", "第二十五条", "GB 42250", "人民共和国网络安全法", "null", "??"));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 第三条",
        "10, 第十条",
        "11, 第十一条",
        "40, 第四十条",
        "99, 第九十九条",
        "100, 第一百条",
        "105, 第一百零五条",
        "110, 第一百一十条",
        "999, 第九百九十九条",
        "1000, 第1000条",
        "25-1, 第25-1条"
    })
    void writesTheNumbersOfArticlesInChinese(String article, String words) {
        assertThat(ArticleNumber.in(Language.ZH, article)).isEqualTo(words);
    }

    @Test
    void namesTheParagraphOfAnArticle() {
        assertThat(ArticleNumber.in(Language.ZH, "61(3)")).isEqualTo("第六十一条第三款");
        assertThat(ArticleNumber.in(Language.EN, "61(3)")).isEqualTo("Art. 61(3)");
    }
}
