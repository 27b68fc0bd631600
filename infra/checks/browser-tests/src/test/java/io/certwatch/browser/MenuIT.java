package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** The menu: what waits, groups that fold, and the icons alone. */
class MenuIT {

    @Story
    void countsWhatWaitsAndRemembersItsForm(Look look, Installation installation) {
        installation.api().post("demo-member", "/api/products", """
            [{"sku": "menu-%s", "name": {"zh": "防火墙", "en": "Firewall"}}]
            """.formatted(look));
        try (var person = installation.signIn("li.na", look)) {
            var texts = person.texts("overview");
            var page = openMenu(person, "overview");
            var counted = page.locator("#menu a[href$='/obligations'] .app-menu-count");
            assertThat(counted).not().isEmpty();

            var sectors = page.locator("#menu a[href$='/sectors']");
            assertThat(sectors).isHidden();
            page.locator("#menu summary").last().click();
            assertThat(sectors).isVisible();
            person.assertUsable("menu");

            page = openMenu(person, "proofs");
            assertThat(sectors).isVisible();
            assertThat(page.locator("#menu a[aria-current=page]")).containsText(texts.get("page.proofs"));
            page.locator("#menu summary").last().click();
            if (look.width() > 900) showsIconsAlone(person, texts);
        }
    }

    private static Page openMenu(Person person, String place) {
        var page = person.open(place);
        var toggle = page.locator(".app-menu-toggle");
        if (toggle.isVisible()) toggle.click();
        return page;
    }

    private static void showsIconsAlone(Person person, Texts texts) {
        person.button(texts.get("menu.narrow")).click();
        var page = person.open("bids");
        assertThat(page.locator("#menu nav")).hasClass("narrow");
        assertThat(page.locator("#menu a[aria-current=page]")).hasAttribute("href", "/app/proofs");
        assertThat(person.link(texts.get("page.inventory"))).isVisible();
        person.assertUsable("narrow menu");
        person.button(texts.get("menu.narrow")).click();
        assertThat(page.locator("#menu nav")).not().hasClass("narrow");
    }
}
