package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;

/** The vault: a certificate in hand is entered, scanned, and accepted for the product that needs it. */
class ProofsIT {

    private static final String MEMBER = "demo-member";
    private static final String PDF = "%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n";

    @Story
    void aCertificateInHandMeetsTheObligation(Look look, Installation installation) {
        var sku = "vault-" + look;
        var number = "CCRC-VAULT-" + look.toString().toUpperCase(Locale.ROOT);
        installation.api().post(MEMBER, "/api/products", """
            [{"sku": "%s", "name": {"zh": "防火墙", "en": "Firewall"}, "model": "VT 1", "manufacturer": "Vault"}]
            """.formatted(sku));
        try (var person = installation.signIn("li.na", look)) {
            var texts = person.texts("proofs");
            var page = person.open("proofs");
            person.button(texts.get("add")).click();
            page.locator("#proof-kind").selectOption("CERTIFICATE");
            page.locator("#proof-number").fill(number);
            page.locator("#proof-body").fill("中国网络安全审查认证和市场监管大数据中心");
            page.locator("#proof-validUntil").fill("2199-02-28");
            page.locator("#proof-skus").fill(sku);
            person.dialogButton(texts.get("add")).click();
            person.assertAt(number);
            assertThat(page.locator("main")).containsText(texts.get("standing.REGISTER_LACKS_BODY.text"));

            person.chooseFile(texts.get("scan.drop"), "notes.pdf", "application/pdf", "only words");
            person.button(texts.get("scan.add")).click();
            assertThat(page.locator("cw-proof-scan [role=alert]")).isVisible();
            assertThat(page.locator("cw-proof-scan")).containsText("notes.pdf");
            person.assertRefused(415);
            assertThat(page.locator("main")).containsText(sku);

            person.chooseFile(texts.get("scan.drop"), "scan.pdf", "application/pdf", PDF);
            person.button(texts.get("scan.add")).click();
            assertThat(page.locator("a[download]")).containsText("scan.pdf");
            person.assertUsable("proof");

            person.button(texts.get("accept")).click();
            person.dialog()
                    .locator("label")
                    .filter(new FilterOptions().setHasText(sku))
                    .locator("input")
                    .check();
            person.dialogButton(texts.get("accept")).click();
            var use = person.row(sku);
            assertThat(use).containsText(texts.get("effect.satisfies"));
            use.getByRole(AriaRole.LINK).first().click();
            person.awaitReady();
            assertThat(page.locator("main")).containsText(number);
            person.assertUsable("obligation met by a proof");
        }
    }
}
