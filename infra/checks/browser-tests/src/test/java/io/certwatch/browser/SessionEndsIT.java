package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A session that ends while somebody types. */
class SessionEndsIT {

    @Story
    void asksForSignInAndLosesNothingTyped(Look look, Installation installation) {
        var vendor = "session-" + look;
        try (var person = installation.signIn("li.na", look)) {
            var texts = person.texts("contacts");
            person.open("contacts");
            person.button(texts.get("add")).click();
            person.dialogField(texts.get("field.vendor")).fill(vendor);
            person.dialogField(texts.get("field.name")).fill("Session " + look);
            person.dialogField(texts.get("field.email")).fill("session@" + look + ".example");

            person.loseSession();
            person.dialogButton(texts.get("add")).click();
            assertThat(person.heading(texts.get("signedOut.title"))).isVisible();
            person.photograph("session-ended");

            var window = person.newWindow(() -> person.link(texts.get("signIn")).click());
            person.signInAt(window);
            assertThat(person.dialog()).hasCount(0);
            assertThat(person.row(vendor)).containsText("session@" + look + ".example");
        }
    }
}
