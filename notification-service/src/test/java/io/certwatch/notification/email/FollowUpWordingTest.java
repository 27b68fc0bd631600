package io.certwatch.notification.email;

import static io.certwatch.notification.alert.Fixtures.NEW_EDITION;
import static io.certwatch.notification.alert.Fixtures.alert;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.email.Letters.forms;
import static io.certwatch.notification.email.Letters.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.platform.text.Language;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reminder for want of an answer says. */
class FollowUpWordingTest {
    private static final AlertCause FOLLOW_UP = AlertCause.followUp(
            alert(NEW_EDITION, List.of()).id(), 1, LocalDate.parse("2026-11-25"), LocalDate.parse("2026-12-02"));

    @Test
    void saysSinceWhenAnAnswerIsMissing() {
        var reminder = alert(FOLLOW_UP, List.of(line("o1"), line("o2")));

        var en = words(Language.EN, reminder, "2026-12-02", 2_000);
        assertThat(en.subject())
                .startsWith("The system of Huaxin has no answer from you since 25 November 2026: 2 products need"
                        + " certification or testing");
        assertThat(forms(en))
                .allSatisfy(form -> assertThat(form)
                        .contains(
                                "no answer from you yet to our message of 25 November 2026;",
                                "in another way",
                                "/acknowledge/")
                        .doesNotContain("??"));

        var zh = words(Language.ZH, reminder, "2026-12-02", 2_000);
        assertThat(zh.subject()).startsWith("Huaxin的系统中自2026年11月25日起尚无贵司的答复：");
        assertThat(forms(zh))
                .allSatisfy(form -> assertThat(form)
                        .contains("对我方2026年11月25日的邮件，我方系统中尚无贵司的答复；如已以其他方式答复，请忽略。")
                        .doesNotContain("??"));
    }
}
