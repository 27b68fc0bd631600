package io.certwatch.notification.email;

import static io.certwatch.notification.alert.Fixtures.alert;
import static io.certwatch.notification.alert.Fixtures.due;
import static io.certwatch.notification.alert.Fixtures.inCii;
import static io.certwatch.notification.alert.Fixtures.lacking;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.email.Letters.forms;
import static io.certwatch.notification.email.Letters.lines;
import static io.certwatch.notification.email.Letters.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.platform.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many products a message shows, in which order, and how parts are numbered. */
class LetterPartsTest {

    @Test
    void showsTheMostUrgentFirst() {
        var lines = List.of(
                due(line("later"), "2027-09-01"),
                due(line("soon"), "2026-12-10"),
                inCii(due(line("critical"), "2027-10-01")),
                due(line("overdue"), "2026-11-01"));
        assertThat(words(Language.EN, lines, "2026-11-25").text().lines().filter(line -> line.startsWith("* ")))
                .extracting(line -> line.replaceAll(".*USG-(\\w+)\\).*", "$1"))
                .containsExactly("overdue", "soon", "later", "critical");
    }

    @ParameterizedTest
    @EnumSource
    void namesTheFiguresThatNobodyKnows(Language language) {
        var zh = language == Language.ZH;
        var decided = lacking(line("decided"), "整机吞吐量", "Throughput", "并发连接数", "Connections");
        assertThat(forms(words(language, List.of(decided), "2026-11-25")))
                .allSatisfy(form -> assertThat(form)
                        .contains(
                                zh
                                        ? "该产品的整机吞吐量、并发连接数的数值也不详"
                                        : "Figures of the product are not known either for: Throughput, Connections.")
                        .doesNotContain("??"));
        assertThat(forms(words(language, List.of(line("plain")), "2026-11-25")))
                .allSatisfy(form -> assertThat(form).doesNotContain(zh ? "不详" : "not known either"));
    }

    @ParameterizedTest
    @EnumSource
    void showsFiftyAndNamesTheFileWithAll(Language language) {
        var lines = new ArrayList<>(lines(50));
        lines.add(due(line("last"), "2027-09-01"));
        var words = words(language, lines, "2026-11-25");
        var zh = language == Language.ZH;
        assertThat(words.subject()).contains("51");
        assertThat(forms(words))
                .allSatisfy(form -> assertThat(form)
                        .contains("USG-o0", "USG-o49", "products-2026-11-25.xlsx")
                        .contains(zh ? "最紧急的50项认证或者检测要求，共51项" : "The 50 most urgent of 51 requirements")
                        .doesNotContain("USG-last", "??"));
        assertThat(words(language, 50).text()).contains("USG-o49").doesNotContain("xlsx");
    }

    @Test
    void aDigestIsOneMessageHoweverLongItIs() {
        var digest = alert(new AlertCause(AlertCause.Kind.DIGEST, "jane/2026-11-25"), lines(3));
        assertThat(words(Language.EN, digest, "2026-11-25", 2).subject()).doesNotContain("part");
    }

    @ParameterizedTest
    @EnumSource
    void statesPartNumberPartsAndTotalProducts(Language language) {
        var zh = language == Language.ZH;
        var second = words(language, part(2, 2, 2001), "2026-11-25", 2);
        assertThat(second.subject())
                .endsWith(zh ? "（第2部分，共1,001部分，合计2,001项认证或者检测要求）" : " (part 2 of 1,001; 2,001 requirements in all)");
        assertThat(forms(second))
                .allSatisfy(form -> assertThat(form)
                        .contains(zh ? "合计2,001项认证或者检测要求" : "part 2 of 1,001. In all, there are 2,001 requirements"));
        assertThat(words(language, part(1, 2, null), "2026-11-25", 2).subject())
                .endsWith(zh ? "（第1部分，可能另有后续）" : " (part 1; more may follow)");
        assertThat(words(language, part(2, 1, null), "2026-11-25", 2).subject()).endsWith(zh ? "（第2部分）" : " (part 2)");
        assertThat(words(language, part(2, 1, 1), "2026-11-25", 2).subject())
                .as("a part after all announced lines")
                .endsWith(zh ? "（第2部分）" : " (part 2)");
        var all = words(language, part(1, 2, 2), "2026-11-25", 2);
        assertThat(all.subject() + all.text() + all.html())
                .doesNotContain(zh ? "部分，" : "(part 1", zh ? "本邮件为第" : "This is part", "??");
    }

    /** Gmail shows 102 KB of a message and hides the rest. */
    @ParameterizedTest
    @EnumSource
    void keepsAFullMessageSmall(Language language) {
        assertThat(words(language, 500).html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(102_000);
    }

    private static Alert part(int number, int lines, @Nullable Integer announced) {
        var whole = alert(lines(lines));
        return new Alert(
                new AlertId(whole.id().company(), whole.id().base(), number),
                whole.content(),
                whole.cause(),
                whole.status(),
                whole.recipients(),
                whole.sending(),
                whole.traceparent(),
                whole.createdAt(),
                announced,
                1);
    }
}
