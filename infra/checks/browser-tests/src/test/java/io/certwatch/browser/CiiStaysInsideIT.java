package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.IsCheckedOptions;
import io.certwatch.backing.Mail;
import java.util.regex.Pattern;

/** A vendor reads nothing of critical infrastructure, in no message and on no page, unless the company chooses to tell. */
class CiiStaysInsideIT {

    private static final String MEMBER = "demo-member";
    private static final Pattern LINK = Pattern.compile("https?://\\S+/acknowledge/[\\w.-]+");
    private static final Pattern TELLING =
            Pattern.compile("\\bCII\\b|关键信息基础设施|关基|运营者|(?i:critical (information )?infrastructure|\\boperator)");

    @Story
    void aVendorLearnsNothing(Look look, Installation installation) {
        var vendor = "quiet-" + look;
        var address = "compliance@" + vendor + ".example";
        var api = installation.api();
        api.post(MEMBER, "/api/contacts", """
            {"vendor": "%s", "name": "Quinn", "email": "%s", "language": "%s"}
            """.formatted(vendor, address, look.language()));
        registers(api, vendor, 1);
        var words = new AnswerTexts(look.language());
        var first = installation.awaitMailsTo(address, 1).getFirst();
        assertTellsNothing(first);
        try (var visitor = installation.visit(look)) {
            var page = visitor.page();
            page.navigate(LINK.matcher(first.text())
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group());
            var row = page.locator(".answer-list > li").first();
            assertThat(row).containsText(vendor + "-1");
            assertThat(page.locator("body")).not().containsText(TELLING);
            row.locator("select").selectOption("APPLIED");
            row.locator(".for-body input").fill("CAICT");
            visitor.button(words.get("answer.send")).click();
            assertThat(page.locator(".answer-note.success")).isVisible();
            assertThat(page.locator("body")).not().containsText(TELLING);
            visitor.assertUsable("answer of a vendor that knows nothing");
        }
        tells(installation, look, true);
        try {
            registers(api, vendor, 2);
            var second = installation.awaitMailsTo(address, 2).getLast();
            assertThat(second.text()).contains(vendor + "-2").containsPattern(TELLING);
        } finally {
            tells(installation, look, false);
        }
    }

    private static void registers(Api api, String vendor, int number) {
        api.post(MEMBER, "/api/products", """
            [{"sku": "%1$s-%2$d", "name": {"zh": "防火墙", "en": "Firewall"}, "model": "QU %2$d", "manufacturer": "Quiet",
              "vendor": "%1$s", "usedInCii": true}]
            """.formatted(vendor, number));
    }

    /** A member changes the company's setting, which is off before. */
    private static void tells(Installation installation, Look look, boolean willing) {
        try (var member = installation.signIn("li.na", look)) {
            var texts = member.texts("contacts");
            var box = member.open("contacts/settings").locator("input[name=tellVendorsOfCii]");
            assertThat(box).isChecked(new IsCheckedOptions().setChecked(!willing));
            box.setChecked(willing);
            member.button(texts.get("save")).click();
            assertThat(member.page().locator("cw-toasts")).containsText(texts.get("settings.saved"));
        }
    }

    private static void assertTellsNothing(Mail mail) {
        assertThat(mail.subject() + mail.text() + mail.html()).doesNotContainPattern(TELLING);
    }
}
