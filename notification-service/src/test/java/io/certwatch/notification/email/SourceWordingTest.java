package io.certwatch.notification.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.SourceNews;
import io.certwatch.notification.email.LetterTexts.Words;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.platform.text.Language;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SourceWordingTest {
    private static final BilingualText WELL = new BilingualText("最新版本已采用。", "The newest version is in use.");

    private final LetterTexts texts = new LetterTexts();

    @ParameterizedTest
    @EnumSource
    void hasTextsForEveryKindOfNewsInBothLanguages(SourceNews.Kind kind) {
        for (var language : Language.values()) {
            var words = words(Fixtures.news(kind, 3, WELL), language);
            assertThat(words.text())
                    .as("a published edition may come into force later")
                    .doesNotContain("生效", "in force");
            assertThat(List.of(words.subject(), words.html(), words.text())).noneMatch(form -> form.contains("??"));
        }
    }

    @Test
    void rendersAllDataInHtmlAndTextInOneLanguage() {
        var zh = words(Fixtures.held(), Language.ZH);
        assertThat(zh.subject()).isEqualTo("新版本被暂扣，等待处理（网信办：安全认证和安全检测结果）");
        for (var form : List.of(zh.html(), zh.text())) {
            assertThat(form)
                    .contains(
                            "只有 6 行",
                            "日期列变成了数字",
                            "自2026年10月17日起",
                            "cac-register",
                            "2026-11-24 20:00",
                            "/api/sources/cac-register/checks/31",
                            "上一个有效版本")
                    .doesNotContain("held", "rows");
        }
        assertThat(words(Fixtures.held(), Language.EN).text())
                .contains("The date column")
                .doesNotContain("日期");
    }

    @Test
    void asksForAVersionOfTheLawIfItsPageHasChanged() {
        var register = Fixtures.news(SourceNews.Kind.CHANGED, 3, WELL);
        var law = new SourceNews(
                register.source(),
                1,
                SourceNews.Kind.CHANGED,
                register.name(),
                register.address(),
                SourceNews.Publishes.LAW,
                register.sentence(),
                List.of(),
                List.of(),
                register.figures(),
                register.links(),
                register.at());

        for (var form :
                List.of(words(law, Language.EN).html(), words(law, Language.EN).text())) {
            assertThat(form).contains("draft a version of it", "The law").doesNotContain("draft or import", "??");
        }
        assertThat(words(law, Language.ZH).text()).contains("请起草新的法律版本").doesNotContain("??");
    }

    @Test
    void omitsMissingData() {
        var full = Fixtures.held();
        var bare = new SourceNews(
                full.source(),
                1,
                SourceNews.Kind.STALE,
                full.name(),
                full.address(),
                full.publishes(),
                WELL,
                List.of(),
                List.of(WELL),
                null,
                new SourceNews.Links(null, null, null),
                full.at());
        var words = words(bare, Language.EN);
        for (var form : List.of(words.html(), words.text())) {
            assertThat(form).doesNotContain("The version that was read", "The check", "What else is wrong", "null");
        }
    }

    @Test
    void linksOnlyHttpAddresses() {
        var full = Fixtures.held();
        var odd = new SourceNews(
                "<b>x</b>",
                1,
                full.kind(),
                full.name(),
                "javascript:alert(1)",
                full.publishes(),
                full.sentence(),
                List.of(),
                List.of(),
                null,
                full.links(),
                full.at());
        assertThat(words(odd, Language.EN).html())
                .contains("javascript:alert(1)", "&lt;b&gt;x")
                .doesNotContain("href=\"javascript");
    }

    private Words words(SourceNews news, Language language) {
        return texts.of(
                SourceLetterContent.of(
                        news, "Jane Roe", language, URI.create("https://certwatch.example"), Fixtures.TRACE),
                language);
    }
}
