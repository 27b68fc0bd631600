package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** A person sees at the bell that something happened, reads it, and chooses what to hear of. */
class InboxIT {

    private static final String BELL = "cw-bell a";
    private static final String UNREAD = "main .inbox-unread";

    @Story
    void readsWhatHappenedAndChoosesWhatToHearOf(Look look, Installation installation) {
        try (var person = installation.signIn("li.na", look)) {
            var texts = person.texts("inbox");
            var page = person.open("overview");
            assertThat(page.locator(".app-bell-count")).isVisible();
            page.locator(BELL).click();
            assertThat(page).hasURL(Pattern.compile("/app/inbox$"));
            assertThat(page.locator(UNREAD).first()).isVisible();
            person.assertUsable("inbox");

            var unread = page.locator(UNREAD).count();
            page.getByText(texts.get("read.mark"), new Page.GetByTextOptions().setExact(true))
                    .last()
                    .click();
            assertThat(page.locator(UNREAD)).hasCount(unread - 1);

            choose(person, "CATALOGUE", "NONE");
            person.open("inbox");
            var catalogue = page.locator("main tbody tr")
                    .filter(new Locator.FilterOptions().setHas(page.getByText(texts.get("kind.CATALOGUE"))));
            assertThat(page.locator("main tbody tr").first()).isVisible();
            assertThat(catalogue).hasCount(0);
            choose(person, "CATALOGUE", "PAGE");
            person.open("inbox");
            assertThat(catalogue.first()).isVisible();
        }
    }

    private static void choose(Person person, String kind, String way) {
        var texts = person.texts("inbox");
        var page = person.open("inbox/choices");
        page.locator("#inbox-" + kind).selectOption(way);
        page.locator("main form button.primary").click();
        assertThat(page.locator(".toasts")).containsText(texts.get("choices.saved"));
    }
}
