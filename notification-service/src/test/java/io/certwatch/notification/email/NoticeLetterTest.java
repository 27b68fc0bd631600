package io.certwatch.notification.email;

import static io.certwatch.notification.email.Letters.forms;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.TeamNotice;
import io.certwatch.notification.email.LetterTexts.Words;
import io.certwatch.notification.link.FixedLinks;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.text.Language;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a team is told of things that it should know. */
class NoticeLetterTest {
    private static final TeamNotice LAW = notice("law", "/app/law/csl-2027", LocalDate.parse("2027-03-01"));
    private static final TeamNotice PLAN = notice("plan", "/app/checklist", null);

    private static TeamNotice notice(String key, String page, LocalDate day) {
        var title = new BilingualText("标题<%s>".formatted(key), "Title <%s>".formatted(key));
        var details = List.of(new BilingualText("详情" + key, "Details of " + key));
        return new TeamNotice(key, title, details, day, page, false);
    }

    private static TeamNotice grouped(String key, BilingualText group) {
        var plain = notice(key, "/app/checklist/" + key, null);
        return new TeamNotice(key, plain.title(), plain.details(), plain.day(), plain.page(), plain.urgent(), group);
    }

    private static Words words(Language language, TeamNotice... notices) {
        var letter = NoticeLetterContent.of(
                List.of(notices),
                "Li Na",
                "demo",
                URI.create("https://certwatch.example/unsubscribe/demo.li"),
                language,
                new FixedLinks());
        return new LetterTexts().of(letter, language);
    }

    @ParameterizedTest
    @EnumSource
    void oneNoticeIsTheSubject(Language language) {
        var isChinese = language == Language.ZH;
        assertThat(words(language, LAW).subject()).isEqualTo(isChinese ? "标题<law>" : "Title <law>");
        assertThat(forms(words(language, LAW)))
                .allSatisfy(form -> assertThat(form)
                        .contains(
                                isChinese ? "详情law" : "Details of law",
                                language == Language.ZH ? "2027年3月1日" : "1 March 2027",
                                "https://certwatch.example/app/law/csl-2027",
                                "https://certwatch.example/unsubscribe/demo.li",
                                "Li Na")
                        .doesNotContain("??", "null"));
    }

    @ParameterizedTest
    @EnumSource
    void severalAreAllThereWithTheirTitles(Language language) {
        var isChinese = language == Language.ZH;
        var words = words(language, LAW, PLAN);
        assertThat(words.subject()).isEqualTo(isChinese ? "有2件事请贵团队知悉" : "2 things that your team should know");
        assertThat(words.text())
                .contains(isChinese ? "- 标题<law>" : "- Title <law>", isChinese ? "- 标题<plan>" : "- Title <plan>");
        assertThat(forms(words))
                .allSatisfy(form -> assertThat(form)
                        .contains("/app/checklist", isChinese ? "详情plan" : "Details of plan")
                        .doesNotContain("??", "null"));
    }

    @ParameterizedTest
    @EnumSource
    void thoseOfOneGroupStandUnderOneHeading(Language language) {
        var late = new BilingualText("已逾期", "Overdue");
        var soon = new BilingualText("风险应对", "Risk response");
        var words = words(language, grouped("a", late), grouped("b", soon), grouped("c", soon), LAW);
        assertThat(forms(words))
                .allSatisfy(form -> assertThat(form)
                        .containsOnlyOnce(late.in(language))
                        .containsOnlyOnce(soon.in(language))
                        .doesNotContain("??", "null"));
        assertThat(words.text())
                .containsSubsequence(late.in(language), "<a>", soon.in(language), "<b>", "<c>", "<law>");
    }

    @ParameterizedTest
    @EnumSource
    void manyAreCountedAndLeadToThePageWithAll(Language language) {
        var many = IntStream.range(0, 53)
                .mapToObj(number -> notice("n" + number, "/app/checklist/" + number, null))
                .toArray(TeamNotice[]::new);
        assertThat(forms(words(language, many)))
                .allSatisfy(form -> assertThat(form)
                        .contains("/app/checklist/49", "https://certwatch.example/app/alerts")
                        .contains(language == Language.ZH ? "另有3项" : "and 3 more")
                        .doesNotContain("/app/checklist/50"));
    }

    @Test
    void whatTheNoticeSaysIsNoMarkup() {
        assertThat(words(Language.EN, LAW).html()).contains("Title &lt;law&gt;").doesNotContain("Title <law>");
    }
}
