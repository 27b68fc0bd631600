package io.certwatch.notification.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.AlertContent.TeamNews;
import io.certwatch.notification.email.LetterTexts.Words;
import io.certwatch.notification.link.FixedLinks;
import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.notification.teamitem.TeamItem.Kind;
import io.certwatch.platform.text.Language;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TeamLetterTest {
    private static final Instant NOON = Instant.parse("2026-11-27T04:00:00Z");

    @Test
    void hasASentenceForEveryKindInBothLanguages() {
        var items = Arrays.stream(Kind.values()).map(TeamLetterTest::item).toList();

        for (var language : Language.values()) {
            var words = words(items, language);
            assertThat(List.of(words.subject(), words.html(), words.text())).noneMatch(form -> form.contains("??"));
        }
    }

    @Test
    void saysWhatHappenedAndWhatToDo() {
        var words = words(List.of(item(Kind.NO_CONTACT), item(Kind.SILENT), item(Kind.WEBHOOK_DISABLED)), Language.EN);

        assertThat(words.subject()).isEqualTo("3 items to settle: messages to vendors of demo");
        for (var form : List.of(words.html(), words.text())) {
            assertThat(form)
                    .contains(
                            "Li Na",
                            "https://certwatch.example/app/alerts/team",
                            "https://certwatch.example/app/contacts");
        }
        assertThat(words.text())
                .contains(
                        "The vendor huawei-cn has no contact that may get messages and wants them; messages about"
                                + " 1,200 products wait.",
                        "Add a contact of the vendor",
                        "The system has no answer from the vendor huawei-cn since 13 November 2026 about 1,200"
                                + " products; the last message went out on 20 November 2026.",
                        "The webhook https://erp.example/hook has failed for a day and is disabled.")
                .doesNotContain("&#");
        assertThat(words(List.of(item(Kind.SILENT)), Language.ZH).text())
                .contains("系统中没有供应商huawei-cn自2026年11月13日起就1,200款产品作出答复的记录；最近一封邮件发于2026年11月20日。");
    }

    @Test
    void breaksLongAddressesOnAPhone() {
        var form = words(List.of(item(Kind.WEBHOOK_DISABLED)), Language.EN).html();

        assertThat(form.lines().filter(line -> line.contains("border-left:4px")))
                .hasSize(1)
                .allMatch(line -> line.contains("word-break:break-word"));
    }

    @Test
    void anItemWithoutFactsHasASentenceAllTheSame() {
        var bare = new TeamItem("demo", Kind.GIVEN_UP, "alert-1", "huawei-cn", Map.of(), NOON);

        assertThat(words(List.of(bare), Language.EN).text())
                .contains("A message to the vendor huawei-cn reached nobody. The mail server said: –");
    }

    @Test
    void aLongListIsCutAndSaysSo() {
        var items = IntStream.range(0, 53)
                .mapToObj(number -> new TeamItem("demo", Kind.SILENT, "v" + number, "v" + number, Map.of(), NOON))
                .toList();

        var words = words(items, Language.EN);

        assertThat(words.subject()).startsWith("53 items");
        assertThat(words.text())
                .contains("vendor v49 ", "…and 3 more on the list.")
                .doesNotContain("vendor v50 ");
    }

    private static TeamItem item(Kind kind) {
        var facts = Map.of(
                TeamItem.PRODUCTS, "1200",
                TeamItem.NAME, "Zhang",
                TeamItem.EMAIL, "zhang@huawei.example",
                TeamItem.ANSWER, "550 No such user",
                TeamItem.FIRST_MESSAGE_AT, "2026-11-12T16:00:00Z",
                TeamItem.LAST_MESSAGE_AT, "2026-11-20T01:00:00Z",
                TeamItem.URL, "https://erp.example/hook");
        return new TeamItem("demo", kind, "subject", "huawei-cn", facts, NOON);
    }

    private static Words words(List<TeamItem> items, Language language) {
        var letter = TeamLetterContent.of(
                new TeamNews(items), "Li Na", "demo", vendor -> vendor, language, new FixedLinks());
        return new LetterTexts().of(letter, language);
    }
}
