package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/** The search over everything, by the keyboard alone and by a finger. */
class SearchIT {

    private static final String SEARCH = "dialog.search";

    @Story
    void leadsToWhatSomebodyTypes(Look look, Installation installation) {
        var sku = "SEARCH-" + look;
        installation.api().post("demo-member", "/api/products", """
            [{"sku": "%s", "name": {"zh": "星环防火墙", "en": "Orbit firewall"}, "model": "ORB-7000", "vendor": "orbit-cn",
              "specs": {"throughput": "200 Gbps"}}]
            """.formatted(sku));
        try (var person = installation.signIn("li.na", look)) {
            var texts = person.texts("overview");
            var page = person.open("overview");
            open(page);
            assertThat(options(page, texts.get("search.kind.pages"))).not().hasCount(0);

            page.keyboard().type("orb 70");
            var products = options(page, texts.get("search.kind.products"));
            assertThat(products).not().hasCount(0);
            assertThat(options(page, texts.get("search.kind.obligations")))
                    .not()
                    .hasCount(0);
            person.assertUsable("search");
            page.keyboard().type("００");
            assertThat(products.first()).hasAttribute("aria-selected", "true");
            person.photograph("search");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowUp");
            page.keyboard().press("Enter");
            page.waitForURL("**/inventory/SEARCH-*");
            person.awaitReady();
            assertThat(page.locator(SEARCH)).isHidden();

            open(page);
            assertThat(options(page, texts.get("search.kind.recent")).first()).containsText("SEARCH-");
            page.keyboard().type("orbit-c");
            assertThat(options(page, texts.get("search.kind.vendors"))).hasText("orbit-cn");
            page.keyboard().press("Escape");
            assertThat(page.locator(SEARCH)).isHidden();
        } finally {
            installation.api().delete("demo-member", "/api/products/" + sku);
        }
    }

    @Story
    void findsPagesByTheWordsOfEitherLanguage(Look look, Installation installation) {
        var other = Texts.of("overview", look.language().equals("zh") ? "en" : "zh");
        try (var person = installation.signIn("zhao.lei", look)) {
            var texts = person.texts("overview");
            var page = person.open("overview");
            open(page);
            page.keyboard().type(other.get("page.lexicon"));
            assertThat(options(page, texts.get("search.kind.pages")).first()).hasText(texts.get("page.lexicon"));
            page.keyboard().press("Enter");
            page.waitForURL("**/lexicon");
            person.awaitReady();
            person.assertUsable("lexicon");

            page.route("**/api/certificates?*", Route::abort);
            open(page);
            page.keyboard().type("SCP-02");
            assertThat(options(page, texts.get("search.kind.entries"))).hasCount(1);
            assertThat(page.locator(SEARCH)).containsText(texts.get("problem.offline"));
            person.forgetComplaints();
        }
    }

    private static void open(Page page) {
        if (page.viewportSize().width > 900) page.keyboard().press("Control+k");
        else page.locator(".search-open").click();
        assertThat(page.locator(SEARCH + " input")).isFocused();
    }

    private static Locator options(Page page, String kind) {
        return page.locator(SEARCH + " [role=group]")
                .filter(new FilterOptions().setHas(page.locator(".search-kind").getByText(kind, exact())))
                .locator("[role=option]");
    }

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
