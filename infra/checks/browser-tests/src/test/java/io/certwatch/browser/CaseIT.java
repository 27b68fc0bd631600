package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;

/** A case from its obligation: who was told and why not, the vendor, and the certificate that ends it. */
class CaseIT {

    private static final String MEMBER = "demo-member";

    @Story
    void anObligationIsThePlaceOfItsCase(Look look, Installation installation) {
        var key = look.toString().toLowerCase(Locale.ROOT);
        var sku = "case-" + key;
        var vendor = "case-vendor-" + key;
        var api = installation.api();
        api.post(MEMBER, "/api/products", """
            [{"sku": "%s", "name": {"zh": "防火墙", "en": "Firewall"}, "model": "CS 1", "vendor": "%s"}]
            """.formatted(sku, vendor));
        api.put(MEMBER, "/api/vendors/" + vendor, """
            {"name": {"zh": "星桥%1$s科技", "en": "Starbridge %1$s"}}
            """.formatted(key));
        try (var person = installation.signIn("li.na", look)) {
            var texts = person.texts("obligations");
            var proofs = person.texts("proofs");
            var alerts = person.texts("alerts");
            var page = person.open("obligations?vendorPart=" + vendor);
            page.locator("tbody tr").locator("a").first().click();
            page.waitForURL("**/obligations/*-*");
            person.awaitReady();
            var rail = page.locator(".case-rail");
            assertThat(rail).containsText(texts.get("case.owner.none"));

            person.button(texts.get("case.owner.edit")).click();
            person.dialog().locator("#item-owner").fill("王伟");
            person.dialogButton(texts.get("save")).click();
            assertThat(rail).containsText("王伟");
            assertThat(page.locator("ol.timeline")).containsText("王伟");
            person.assertUsable("case");

            person.button(texts.get("action.certificate")).click();
            page.locator("#proof-number").fill("CCRC-CASE-" + key);
            page.locator("#proof-body").fill("中国网络安全审查认证和市场监管大数据中心");
            page.locator("#proof-validUntil").fill("2199-02-28");
            person.dialog().locator("[name=accept]").check();
            person.assertUsable("record a certificate");
            person.dialogButton(proofs.get("record")).click();
            assertThat(page.locator("main")).containsText(texts.get("proof.covers"));
            person.photograph("case");

            rail.getByRole(AriaRole.LINK)
                    .filter(havingText(vendorName(look, key)))
                    .click();
            page.waitForURL("**/vendors/" + vendor);
            person.awaitReady();
            assertThat(page.locator("main")).containsText(sku);
            person.assertUsable("vendor");
            person.photograph("vendor");

            person.open("alerts/explanation");
            page.locator("#explanation-about").fill(vendor);
            assertThat(page.locator(".asked-about")).containsText(alerts.get("explanation.kind.vendor"));
            page.keyboard().press("Enter");
            page.waitForURL("**/alerts/explanation*vendor=" + vendor);
            person.awaitReady();
            assertThat(page.locator("main ol.timeline").first()).isVisible();
            person.assertUsable("why no mail to a vendor");
        } finally {
            api.delete(MEMBER, "/api/products/" + sku);
        }
    }

    private static String vendorName(Look look, String key) {
        return look.language().equals("zh") ? "星桥" + key + "科技" : "Starbridge " + key;
    }

    private static FilterOptions havingText(String text) {
        return new FilterOptions().setHasText(text);
    }
}
