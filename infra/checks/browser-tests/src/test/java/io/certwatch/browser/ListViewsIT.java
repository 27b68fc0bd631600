package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** A person keeps filters, order and columns of a list under a name, and comes back to them. */
class ListViewsIT {

    private static final String VIEWS = "#saved-views";

    @Story
    void keepsAViewComesBackToItAndTakesItsRemovalBack(Look look, Installation installation) {
        try (var person = installation.signIn("li.na", look)) {
            var texts = person.texts("inventory");
            var name = "Vendors " + look;
            var page = person.open("inventory?verdict=REQUIRED&sort=VENDOR&order=DESC");
            openViews(page);
            page.locator(VIEWS + " > button").click();
            person.dialogField(texts.get("savedViews.name")).fill(name);
            person.dialogButton(texts.get("save")).click();
            assertThat(person.dialog()).hasCount(0);

            person.open("inventory");
            openViews(page);
            person.assertUsable("saved views");
            page.locator(VIEWS).getByText(name).click();
            assertThat(page).hasURL(Pattern.compile("verdict=REQUIRED.*columns=sku|columns=sku.*verdict=REQUIRED"));
            assertThat(page.locator("#filter-verdict")).hasValue("REQUIRED");
            assertThat(page.locator(VIEWS)).isHidden();

            openViews(page);
            var remove = page.locator(VIEWS + " li")
                    .filter(new Locator.FilterOptions().setHasText(name))
                    .locator("button");
            remove.click();
            assertThat(page.locator(VIEWS).getByText(name)).hasCount(0);
            page.locator(".toasts button").last().click();
            openViews(page);
            assertThat(page.locator(VIEWS).getByText(name)).isVisible();
            remove.click();
            assertThat(page.locator(VIEWS).getByText(name)).hasCount(0);
        }
    }

    private static void openViews(Page page) {
        if (page.locator(VIEWS).isVisible()) return;
        page.locator("[popovertarget=saved-views]").click();
        assertThat(page.locator(VIEWS)).isVisible();
    }
}
