package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.concurrent.LinkedBlockingQueue;

/** The language is changed while the texts of the other are slow to come. */
class LanguageIT {

    @Story
    void whatIsShownStaysInWordsUntilTheOtherTextsHaveCome(Look look, Installation installation) {
        var other = look.language().equals("en") ? "zh" : "en";
        try (var person = installation.signIn("li.na", look)) {
            var page = person.open("inventory");
            var texts = new LinkedBlockingQueue<Route>();
            page.route("**/" + other + ".json", texts::add);

            page.locator(".app-person > button").click();
            page.locator("#choose-language").selectOption(other);
            page.waitForCondition(() -> texts.size() >= 2);
            person.assertAt(person.texts("inventory").get("title"));
            assertThat(page.locator("html").getAttribute("lang")).startsWith(look.language());

            texts.forEach(Route::resume);
            person.assertAt(Texts.of("inventory", other).get("title"));
            page.locator("#choose-language").selectOption(look.language());
            person.assertAt(person.texts("inventory").get("title"));
            person.assertUsable("the language was changed twice");
        }
    }
}
