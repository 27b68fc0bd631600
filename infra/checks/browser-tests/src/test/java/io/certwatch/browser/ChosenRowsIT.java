package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;

/** A member works on many rows of a list at once, and takes it back. */
class ChosenRowsIT {

    private static final String ROWS = "cw-table tbody tr";
    private static final String BOXES = "cw-table tbody input[type=checkbox]";
    private static final int PHONE = 600;

    @Story
    void setsTheVendorOfTickedProductsAndTakesItBack(Look look, Installation installation) {
        var vendor = "ticked-" + look;
        register(installation, vendor);
        try (var person = installation.signIn("li.na", look)) {
            var texts = person.texts("inventory");
            var page = person.open("inventory?vendor=" + vendor);
            assertThat(page.locator(ROWS)).hasCount(3);
            page.locator(BOXES).first().click();
            page.locator(BOXES).nth(2).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
            assertThat(page.locator(".choice-bar strong")).containsText("3");
            person.assertUsable("inventory with ticked rows");

            person.button(texts.get("chosen.vendor")).click();
            person.dialogField(texts.get("field.vendor")).fill(vendor + "-other");
            person.dialogButton(texts.get("chosen.vendor")).click();
            assertThat(page.locator(ROWS)).hasCount(0);
            page.locator(".toasts button").click();
            assertThat(page.locator(ROWS)).hasCount(3);
        } finally {
            remove(installation, vendor);
        }
    }

    @Story
    void goesThroughTheRowsByKeys(Look look, Installation installation) {
        if (look.width() < PHONE) return;
        var vendor = "keys-" + look;
        register(installation, vendor);
        try (var person = installation.signIn("li.na", look)) {
            var page = person.open("inventory?vendor=" + vendor);
            assertThat(page.locator(ROWS)).hasCount(3);
            for (var key : List.of("j", "j", "j", "k", "x")) page.keyboard().press(key);
            assertThat(page.locator(ROWS).nth(1)).isFocused();
            assertThat(page.locator(BOXES).nth(1)).isChecked();
            page.keyboard().press("Enter");
            page.waitForURL("**/inventory/*");
            person.awaitReady();
            page.goBack();
            person.awaitReady();
            assertThat(page.locator(ROWS).nth(1).locator("a").first()).isFocused();
        } finally {
            remove(installation, vendor);
        }
    }

    private static void register(Installation installation, String vendor) {
        for (var number = 1; number <= 3; number++) {
            installation.api().post("demo-member", "/api/products", """
                [{"sku": "%s-%d", "name": {"zh": "椅子", "en": "Chair"}, "vendor": "%s"}]
                """.formatted(vendor, number, vendor));
        }
    }

    private static void remove(Installation installation, String vendor) {
        for (var number = 1; number <= 3; number++) {
            installation.api().delete("demo-member", "/api/products/" + vendor + "-" + number);
        }
    }
}
