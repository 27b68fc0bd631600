package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;

/** A person takes the days along in a calendar, and has a robot tell the group what happens. */
class ConnectionsIT {

    @Story
    void subscribesToTheDaysAtAnAddressThatEndsWhenThePersonSaysSo(Look look, Installation installation) {
        try (var person = installation.signIn("li.na", look)) {
            var texts = person.texts("integrations");
            var page = person.open("integrations/calendar");
            person.button(texts.get("calendar.make")).first().click();
            var address = page.locator("[data-copied]").textContent();
            person.assertUsable("a calendar's address");
            assertThat(page.request().get(address).text()).startsWith("BEGIN:VCALENDAR");

            person.button(texts.get("made.stored")).click();
            assertThat(page.locator("[data-copied]")).hasCount(0);
            person.button(texts.get("calendar.revoke")).click();
            person.dialogButton(texts.get("calendar.revoke")).click();
            assertThat(page.getByText(texts.get("calendar.none"), exactly())).isVisible();
            assertThat(page.request().get(address).status()).isEqualTo(404);
        }
    }

    @Story
    void addsARobotWhoseKeyNobodyReadsAgain(Look look, Installation installation) {
        var key = "story-" + look.toString().toLowerCase(Locale.ROOT);
        try (var person = installation.signIn("li.na", look)) {
            var texts = person.texts("integrations");
            var page = person.open("integrations/webhooks");
            person.button(texts.get("webhook.add")).first().click();
            page.locator("#webhook-url").fill("https://oapi.dingtalk.com/robot/send?access_token=" + key);
            page.locator("#webhook-format").selectOption("dingtalk");
            page.locator("#webhook-secret").fill("SEC" + key);
            page.locator("#webhook-description").fill(key);
            person.assertUsable("a robot");
            person.dialogButton(texts.get("webhook.add")).click();

            var row = person.row(key);
            assertThat(row).containsText(texts.get("format.dingtalk"));
            assertThat(row).not().containsText("access_token=" + key);
            row.getByRole(AriaRole.LINK).click();
            page.waitForURL("**/integrations/webhooks/*");
            person.awaitReady();
            assertThat(page.locator("main")).containsText(texts.get("robot.language"));
            person.assertUsable("a robot's page");
            person.button(texts.get("webhook.remove")).click();
            person.dialogButton(texts.get("webhook.remove")).click();
            page.waitForURL("**/integrations/webhooks");
            assertThat(person.row(key)).hasCount(0);
        }
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
