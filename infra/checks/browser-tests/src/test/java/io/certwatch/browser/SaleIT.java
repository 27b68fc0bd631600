package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;

/** Whether products may be sold: in the list, as a filter, and as a conclusion to print. */
class SaleIT {

    private static final String MEMBER = "demo-member";

    @Story
    void showsFiltersAndConcludes(Look look, Installation installation) {
        var sku = "sale-" + look;
        installation.api().post(MEMBER, "/api/products", """
            [{"sku": "%s", "name": {"zh": "防火墙", "en": "Firewall"}, "model": "SL 1", "manufacturer": "Sale"}]
            """.formatted(sku));
        try (var person = installation.signIn("li.na", look)) {
            var texts = person.texts("inventory");
            var page = person.open("inventory?q=" + sku);
            page.locator("#filter-sale").selectOption("NOT_TO_BE_SOLD");
            assertThat(page.locator("tbody tr").filter(new FilterOptions().setHasText(sku)))
                    .containsText(texts.get("sale.NOT_TO_BE_SOLD"));
            person.assertUsable("inventory");
            page.locator("#filter-sale").selectOption("MAY_BE_SOLD");
            assertThat(page.locator("tbody tr").filter(new FilterOptions().setHasText(sku)))
                    .hasCount(0);

            page = person.open("inventory/" + sku);
            var conclusion = page.locator("a[href*='conclusion.html'][lang=" + look.language() + "]");
            var address = conclusion.getAttribute("href");
            person.assertUsable("product");
            page.navigate(page.url().replaceFirst("/app/.*", "") + address);
            assertThat(page.locator("h2")).containsText(texts.get("sale.NOT_TO_BE_SOLD"));
            assertThat(page.locator("body")).containsText("SL 1");
            assertThat(page.locator(".stamp")).isVisible();
        }
    }
}
