package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The way from a list to what it lists and back: rows, place and keyboard stay where they were. */
class WayBackIT {

    private static final String ROWS = "tbody tr";
    private static final String PLACE = "() => window.scrollY";
    private static final int FIRST_ROWS = 50;
    /** Among those that are read after the first. */
    private static final int ROW = 60;

    @Story
    void leadsToTheSameRowsOfTheInventory(Look look, Installation installation) {
        try (var person = installation.signIn("li.na", look)) {
            var page = person.open("inventory");
            page.locator(".table-foot button").click();
            assertThat(page.locator(ROWS)).not().hasCount(FIRST_ROWS);
            var count = page.locator(ROWS).count();
            var product = page.locator(ROWS).nth(ROW).locator("a").first();
            product.focus();
            var place = number(page, PLACE);
            assertThat(place).isGreaterThan(look.height());

            page.keyboard().press("Enter");
            page.waitForURL("**/inventory/*");
            person.awaitReady();
            assertThat(page.locator("main")).isFocused();

            page.goBack();
            person.awaitReady();
            assertThat(page.locator(ROWS)).hasCount(count);
            assertThat(product).isFocused();
            page.waitForCondition(() -> Math.abs(number(page, PLACE) - place) < 2);
        }
    }

    @Story
    void theKeyboardIsNotLostWhenAButtonIsReplaced(Look look, Installation installation) {
        var sku = "keyboard-" + look;
        installation.api().post("demo-member", "/api/products", """
            [{"sku": "%s", "name": {"zh": "防火墙", "en": "Firewall"}, "model": "KB 1", "vendor": "keyboard"}]
            """.formatted(sku));
        try (var person = installation.signIn("li.na", look)) {
            var texts = person.texts("obligations");
            var page = person.open("obligations?sku=" + sku);
            page.locator(ROWS).locator("a").first().click();
            person.button(texts.get("action.progress")).click();
            person.dialogField(texts.get("progress.application")).fill("CCRC-1");
            person.dialogField(texts.get("progress.body")).fill("CCRC");
            person.dialogField(texts.get("progress.expected")).fill("2099-01-01");
            person.dialogButton(texts.get("progress.action")).click();
            assertThat(person.button(texts.get("action.changeProgress"))).isVisible();
            assertThat(page.locator("main")).isFocused();
        } finally {
            installation.api().delete("demo-member", "/api/products/" + sku);
        }
    }

    @Story
    void theEndOfTheMenuAndTheHeadOfATableStayInReach(Look look, Installation installation) {
        if (look.width() < 600) return;
        try (var person = installation.signIn("li.na", look)) {
            var page = person.open("inventory");
            page.setViewportSize(look.width(), 640);
            page.mouse().wheel(0, 1500);
            page.waitForCondition(() -> number(page, PLACE) > 500);

            var head = page.locator("thead th").first().boundingBox();
            assertThat(head.y).as("the head is below the bar").isCloseTo(barHeight(page), within(1.0));
            var menu = page.locator("#menu nav").boundingBox();
            assertThat(menu.y + menu.height).isLessThanOrEqualTo(640);
            var last = page.locator("#menu button").last();
            last.scrollIntoViewIfNeeded();
            assertThat(last).isInViewport();
            assertThat(number(page, PLACE)).as("the page itself has not moved").isGreaterThan(500);
        }
    }

    private static double barHeight(Page page) {
        Locator bar = page.locator(".app-bar");
        return bar.boundingBox().height;
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }
}
