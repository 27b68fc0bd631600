package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.PdfOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;

/** Whether products may be sold: in the list, as a filter, and as a conclusion to print. */
class SaleIT {

    private static final String MEMBER = "demo-member";
    private static final String STEWARD = "steward";

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

    /** Registers publish no day of a revocation: the page says when this system learnt of it, at the latest. */
    @Story
    void tellsThatTheProofWasRevoked(Look look, Installation installation) {
        var sku = "revoked-" + look;
        var api = installation.api();
        api.post(MEMBER, "/api/products", """
            [{"sku": "%1$s", "name": {"zh": "防火墙", "en": "Firewall"}, "model": "%1$s", "manufacturer": "Taken",
              "market": {"status": "ON_MARKET"}}]
            """.formatted(sku));
        importResults(api, look, "full", """
            证书编号,产品型号,企业名称,产品名称,产品类别,发证日期,有效期至
            RV-%1$s,%1$s,Taken,防火墙,防火墙,2025-03-18,2098-12-31
            """.formatted(sku));
        awaitSale(api, sku, "MAY_BE_SOLD");
        importResults(api, look, "revoked", """
            证书编号
            RV-%s
            """.formatted(sku));
        awaitSale(api, sku, "NOT_TO_BE_SOLD");

        try (var person = installation.signIn("li.na", look)) {
            var texts = person.texts("inventory");
            var notToBeSold = texts.get("sale.NOT_TO_BE_SOLD");
            var revoked = look.language().equals("zh") ? "已被撤销" : "revoked";
            person.open("inventory?q=" + sku);
            assertThat(person.row(sku)).containsText(notToBeSold);

            var main = person.open("inventory/" + sku).locator("main");
            var atLatest = texts.get("sale.law.latest").split("\\{day\\}", 2);
            assertThat(main).containsText(atLatest[0].strip());
            assertThat(main).containsText(atLatest[1].strip());
            assertThat(main).containsText(revoked);
            var conclusion = main.locator("a[href*='conclusion.html'][lang=" + look.language() + "]")
                    .getAttribute("href");
            var page = person.page();
            page.navigate(page.url().replaceFirst("/app/.*", "") + conclusion);
            assertThat(page.locator("h2")).containsText(notToBeSold);
            assertThat(page.locator("body")).containsText(revoked);
            assertThat(page.locator("body")).containsText("RV-" + sku);
        }
    }

    private static void importResults(Api api, Look look, String kind, String list) {
        api.post(STEWARD, "/api/certificates/imports?source=sale-" + look + "&kind=" + kind, "text/csv", list);
    }

    private static void awaitSale(Api api, String sku, String status) {
        await(sku + " is " + status)
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Assertions.assertThat(api.get(MEMBER, "/api/products/" + sku + "/sale")
                                .path("status")
                                .asString())
                        .isEqualTo(status));
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
