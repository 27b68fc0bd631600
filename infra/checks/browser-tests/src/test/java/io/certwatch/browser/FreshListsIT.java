package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** Lists show what a person has just done, without a reload. */
class FreshListsIT {

    /** An address where nobody listens: what is sent there fails at once. */
    private static final String NOWHERE = "http://127.0.0.1:9/";

    @Story
    void aNewKeyIsInTheListAndARevokedOneReadsRevoked(Look look, Installation installation) {
        try (var person = installation.signIn("li.na", look)) {
            var texts = person.texts("integrations");
            var name = "key-" + look;
            person.open("integrations/keys");
            person.button(texts.get("keys.make")).first().click();
            person.dialogField(texts.get("keys.name")).fill(name);
            person.dialogButton(texts.get("keys.make")).click();
            assertThat(person.row(name)).containsText(texts.get("key.ACTIVE"));

            person.row(name)
                    .getByText(texts.get("keys.revoke"), new Locator.GetByTextOptions().setExact(true))
                    .click();
            person.dialogButton(texts.get("keys.revoke")).click();
            assertThat(person.row(name)).containsText(texts.get("key.REVOKED"));
            person.assertUsable("keys");
        }
    }

    @Story
    void aNewWebhookAndTheAttemptOfATestAreInTheirLists(Look look, Installation installation) {
        try (var person = installation.signIn("li.na", look)) {
            var texts = person.texts("integrations");
            var url = NOWHERE + look;
            person.open("integrations/webhooks");
            person.button(texts.get("webhook.add")).first().click();
            person.dialogField(texts.get("webhook.url")).fill(url);
            person.dialogButton(texts.get("webhook.add")).click();
            assertThat(person.row(url)).isVisible();

            person.link(url).click();
            person.awaitReady();
            person.button(texts.get("webhook.test")).click();
            assertThat(person.row(texts.get("event.webhook.test"))).hasCount(1);
            person.assertUsable("webhook");
        }
    }
}
