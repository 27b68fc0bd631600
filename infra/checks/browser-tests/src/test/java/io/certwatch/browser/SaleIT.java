package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.PdfOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;

/** Whether products may be sold: in the list, as a filter, and as a conclusion to print. */
class SaleIT {

    private static final String MEMBER = "demo-member";

    @Story
    void showsFiltersAndConcludes(Look look, Installation installation) {
        var sku = "sale-" + look;
        installation.api().post(MEMBER, "/api/products", """
            [{"sku": "%1$s", "name": {"zh": "防火墙", "en": "Firewall"}, "model": "SL 1", "manufacturer": "Sale"},
             {"sku": "%1$s-long", "name": {"zh": "防火墙%2$s", "en": "Firewall %3$s"}, "model": "SL 2 %4$s", "manufacturer": "%4$s"}]
            """.formatted(
                        sku, "企业级高性能".repeat(80), "of high performance ".repeat(20), "Sale and Sons ".repeat(13)));
        try (var person = installation.signIn("li.na", look)) {
            var texts = person.texts("inventory");
            var page = person.open("inventory?q=" + sku);
            page.locator("#filter-sale").selectOption("NOT_TO_BE_SOLD");
            assertThat(page.locator("tbody tr").filter(new FilterOptions().setHasText("SL 1")))
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
            assertPrintsOnOnePage(person, "SL 1");

            page.navigate(page.url().replace(sku, sku + "-long"));
            assertPrintsOnOnePage(person, "SL 2");
        }
    }

    private static void assertPrintsOnOnePage(Person person, String model) {
        var print = person.page().pdf(new PdfOptions().setPreferCSSPageSize(true));
        try (var paper = PDDocument.load(print)) {
            Assertions.assertThat(paper.getNumberOfPages()).isOne();
            Assertions.assertThat(new PDFTextStripper().getText(paper)).contains(model);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
