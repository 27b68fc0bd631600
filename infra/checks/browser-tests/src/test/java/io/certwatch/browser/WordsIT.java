package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** The page says what is so, in the words and forms of its reader. */
class WordsIT {

    private static final String MEMBER = "demo-member";

    /** Days and times as services write them, and addresses of the API. */
    private static final String FOR_MACHINES = "\\d{4}-\\d\\d-\\d\\d|[+-]\\d\\d:\\d\\d|/api/";

    @Story
    void theReasonOfTheVerdictIsNotCalledAReasonOfSilence(Look look, Installation installation) {
        var alert = alertOf(installation.api(), "status=SENT");
        try (var person = installation.signIn("li.na", look)) {
            var page = person.open("alerts/" + alert);
            assertThat(page.locator("main").getByText(person.texts("alerts").get("explanation")))
                    .hasCount(0);
        }
    }

    @Story
    void anAlertWithoutAVendorWaitsForTheTeam(Look look, Installation installation) {
        var api = installation.api();
        var sku = "nobody-" + look;
        api.post(MEMBER, "/api/products", """
            [{"sku": "%s", "name": {"zh": "防火墙", "en": "Firewall"}, "model": "NV 1"}]
            """.formatted(sku));
        try (var person = installation.signIn("li.na", look)) {
            var texts = person.texts("alerts");
            var page = person.page();
            page.waitForCondition(() -> !api.get(MEMBER, "/api/alerts?status=NO_VENDOR")
                    .path("items")
                    .isEmpty());
            person.open("alerts/team");
            person.link(texts.get("team.noVendor.see")).click();
            assertThat(person.row(texts.get("status.NO_VENDOR")).first()).isVisible();
            person.assertUsable("alerts without a vendor");
        } finally {
            api.delete(MEMBER, "/api/products/" + sku);
        }
    }

    @Story
    void aPartOfAVendorsNameFindsWhatIsAboutIt(Look look, Installation installation) {
        try (var person = installation.signIn("li.na", look)) {
            var page = person.page();
            for (var place : List.of("alerts", "obligations", "inventory")) {
                person.open(place + "?vendorPart=SANG");
                var rows = page.locator("tbody tr");
                assertThat(rows.first()).isVisible();
                assertThat(rows.filter(new Locator.FilterOptions().setHasText(Pattern.compile("Sangfor|深信服"))))
                        .hasCount(rows.count());
            }
            var field = page.locator("#filter-vendor");
            assertThat(field).hasValue("SANG");
            field.fill("nobody-at-all");
            field.press("Enter");
            assertThat(page.locator("tbody tr")).hasCount(0);
            assertThat(page.url()).contains("vendorPart=nobody-at-all");
        }
    }

    @Story
    void timesAreWrittenInOneFormAndAddressesAreLinks(Look look, Installation installation) {
        var api = installation.api();
        var sku = skuOfASentAlert(api);
        var item = api.get(MEMBER, "/api/checklist?limit=200")
                .path("items")
                .valueStream()
                .filter(one ->
                        one.path("answer").path("from").path("en").asString("").contains("/api/products?"))
                .findFirst()
                .orElseThrow();
        try (var person = installation.signIn("li.na", look)) {
            var main = person.page().locator("main");
            person.open("alerts/explanation?sku=" + sku);
            assertThat(main.locator(".timeline").first()).isVisible();
            assertThat(main.innerText()).doesNotContainPattern(FOR_MACHINES);

            person.open("checklist/" + item.path("id").asString());
            assertThat(main.innerText()).doesNotContainPattern("/api/");
            assertThat(main.getByRole(AriaRole.LINK)
                            .getByText(person.texts("overview").get("page.inventory"))
                            .first())
                    .isVisible();
            person.assertUsable("item of the checklist");
        }
    }

    @Story
    void figuresOfTheOverviewCountNothingTwice(Look look, Installation installation) {
        var total = installation.api().get(MEMBER, "/api/checklist/summary").path("total");
        try (var person = installation.signIn("li.na", look)) {
            var page = person.open("overview");
            var figures = page.getByLabel(person.texts("overview").get("page.checklist"))
                    .locator("strong")
                    .allInnerTexts();
            assertThat(figures.stream().map(figure -> Integer.parseInt(figure.replace(",", ""))))
                    .as("each item once, then how many of them are late, and how many are renewals")
                    .containsExactly(
                            total.path("open").asInt(),
                            total.path("inProgress").asInt(),
                            total.path("done").asInt(),
                            total.path("notApplicable").asInt(),
                            total.path("late").asInt(),
                            total.path("renewals").asInt());
        }
    }

    @Story
    void aWordOfOursExplainsItselfWhereItStands(Look look, Installation installation) {
        try (var person = installation.signIn("li.na", look)) {
            var explained = person.texts("company").get("term.cii");
            var page = person.open("company");
            var word = page.locator("cw-term button").first();
            assertThat(page.getByText(explained)).isHidden();
            word.focus();
            assertThat(page.getByText(explained)).isVisible();
            person.assertUsable("company with an explained word");
            page.keyboard().press("Escape");
            assertThat(page.getByText(explained)).isHidden();
            assertThat(word).isFocused();
            word.hover();
            assertThat(page.getByText(explained)).isVisible();
        }
    }

    @Story
    void nothingMovesWhileTheOverviewIsRead(Look look, Installation installation) {
        try (var person = installation.signIn("li.na", look)) {
            var page = person.page();
            page.addInitScript("""
                window.shifted = 0;
                new PerformanceObserver(list => list.getEntries().forEach(entry => { window.shifted += entry.value; }))
                  .observe({ type: 'layout-shift', buffered: true });
                """);
            person.open("overview");
            assertThat(((Number) page.evaluate("() => window.shifted")).doubleValue())
                    .isLessThan(0.02);
        }
    }

    /** Alerts to the team have no products. */
    private static String skuOfASentAlert(Api api) {
        return api.get(MEMBER, "/api/alerts?status=SENT")
                .path("items")
                .valueStream()
                .flatMap(alert -> api.get(
                                MEMBER, "/api/alerts/" + alert.path("id").asString())
                        .path("lines")
                        .valueStream())
                .findFirst()
                .orElseThrow()
                .path("sku")
                .asString();
    }

    private static String alertOf(Api api, String query) {
        return api.get(MEMBER, "/api/alerts?" + query)
                .path("items")
                .get(0)
                .path("id")
                .asString();
    }
}
