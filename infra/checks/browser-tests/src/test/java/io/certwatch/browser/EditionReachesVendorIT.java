package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A steward publishes an edition, and a member sees live that a vendor is told. */
class EditionReachesVendorIT {

    @Story
    void showsTheAlertWithoutReload(Look look, Installation installation) {
        var edition = NextEdition.after(installation.api());
        var vendor = "edition-" + look;
        registerRouterBelowTheThreshold(installation.api(), edition, vendor, look);

        try (var steward = installation.signIn("zhao.lei", look);
                var member = installation.signIn("li.na", look)) {
            var alerts = member.texts("alerts");
            var page = member.open("alerts");
            page.evaluate("() => { window.wasNotReloaded = true; }");

            uploads(steward, edition);
            compares(steward, edition);
            publishes(steward, edition);

            var alert = member.row(alerts.get("alert.to", "vendor", vendor));
            assertThat(alert).containsText(alerts.get("status.SENT"));
            assertThat(page.evaluate("() => window.wasNotReloaded")).isEqualTo(true);
            alert.getByRole(AriaRole.LINK).first().click();
            readsTheMessage(member, installation, vendor);
        }
    }

    private static void uploads(Person steward, NextEdition edition) {
        var texts = steward.texts("catalogue");
        steward.open("catalogue/upload");
        steward.chooseFile(texts.get("upload.drop"), edition.id() + ".json", "application/json", edition.form());
        steward.button(texts.get("upload.send")).click();
        assertThat(steward.page().locator("h1 + p")).containsText(edition.id());
    }

    private static void compares(Person steward, NextEdition edition) {
        var texts = steward.texts("catalogue");
        steward.link(texts.get("changes")).click();
        var change = steward.page().getByRole(AriaRole.ARTICLE).first();
        assertThat(change).containsText(texts.get("change.WIDENED"));
        assertThat(change).containsText(throughput(edition.thresholdBefore()));
        assertThat(change).containsText(throughput(edition.threshold()));
        assertThat(change).containsText(texts.get("effect.moved.WIDENED"));
        steward.photograph("edition-compared");
        steward.assertUsable("comparison of editions");
        steward.link(texts.get("changes.edition")).click();
    }

    private static Pattern throughput(int terabits) {
        return Pattern.compile(terabits + "\\sTb");
    }

    private static void publishes(Person steward, NextEdition edition) {
        var texts = steward.texts("catalogue");
        steward.button(texts.get("publish")).click();
        var effect = steward.dialog().locator(".publish-effect");
        assertThat(effect).containsText(texts.get("impact.NEWLY_HIT"));
        assertThat(steward.dialog().locator("button.primary")).not().hasText(texts.get("publish"));
        steward.photograph("effect-of-a-publication");
        steward.assertUsable("effect of a publication");
        steward.dialog().locator("button.primary").click();
        var announcement = texts.get(
                "edition.announced", "year", edition.id().substring(0, 4), "number", String.valueOf(edition.number()));
        assertThat(steward.page().locator("cw-toasts"))
                .containsText(texts.get("publish.done", "edition", announcement));
    }

    private static void readsTheMessage(Person member, Installation installation, String vendor) {
        assertThat(member.heading(member.texts("alerts").get("message.sent"))).isVisible();
        var sent = installation.mailTo(address(vendor));
        assertThat(member.page().locator(".facts").last()).containsText(sent.subject());
        assertThat(member.page().frameLocator("iframe").locator("body")).containsText("ED 9000");
        member.page().locator("iframe").scrollIntoViewIfNeeded();
        member.photograph("alert-as-sent");
        member.assertUsable("alert");
    }

    private static void registerRouterBelowTheThreshold(Api api, NextEdition edition, String vendor, Look look) {
        api.post("demo-member", "/api/contacts", """
            {"vendor": "%s", "name": "Edition", "email": "%s", "language": "%s"}
            """.formatted(vendor, address(vendor), look.language()));
        api.post("demo-member", "/api/products", """
            [{"sku": "%1$s-1", "name": {"zh": "核心路由器", "en": "Core router"}, "model": "ED 9000", "vendor": "%1$s",
              "specs": {"整系统吞吐量（双向）": "%2$d Tbps", "路由表容量": "200万条"}, "market": {"status": "PLANNED", "entryDate": "2027-03-01"}}]
            """.formatted(vendor, edition.threshold()));
    }

    private static String address(String vendor) {
        return "compliance@" + vendor + ".example";
    }
}
