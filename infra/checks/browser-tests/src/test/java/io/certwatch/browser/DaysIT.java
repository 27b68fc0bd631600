package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The days of an obligation are facts apart: nothing is called overdue of a day that nobody planned. */
class DaysIT {

    private static final String MEMBER = "demo-member";
    private static final String STEWARD = "steward";

    @Story
    void tellsWhenAProductWasListedCoveredAndNotToBeSold(Look look, Installation installation) {
        var sku = "days-" + look;
        var api = installation.api();
        api.post(MEMBER, "/api/products", """
            [{"sku": "%1$s", "name": {"zh": "核心路由器", "en": "Core router"}, "model": "DY 1 %1$s", "manufacturer": "Days",
              "specs": {"整系统吞吐量（双向）": "157.54 Tbps", "路由表容量": "200万条"}, "market": {"status": "ON_MARKET"}}]
            """.formatted(sku));
        acceptsAResultThatEnded(api, sku);
        try (var member = installation.signIn("li.na", look)) {
            var main = openObligation(member, api, sku);
            var announced = member.texts("obligations").get("edition.announced", "year", "2017", "number", "1");
            assertThat(fact(member, "days.firstListed")).containsText(day("2017-06-01", look));
            assertThat(fact(member, "days.firstListed")).containsText(announced);
            assertThat(fact(member, "days.coveredUntil")).hasText(day("2026-06-30", look));
            assertThat(fact(member, "days.notToBeSoldSince")).hasText(day("2026-07-01", look));
            assertThat(fact(member, "days.penaltySince")).hasText(day("2026-01-01", look));
            assertThat(main).not().containsText(member.texts("obligations").get("due.overdue"));
            member.photograph("days");
            member.assertUsable("days of an obligation");

            var checklist = member.texts("checklist");
            member.open("checklist?subject=" + obligation(api, sku).path("id").asString());
            assertThat(member.row("DY 1 " + sku)).containsText(sku);
            assertThat(member.row("DY 1 " + sku)).not().containsText(checklist.get("late"));
        }
    }

    @Story
    void saysThatACorrectedEntryWasCorrected(Look look, Installation installation) {
        var sku = "corrected-" + look;
        var number = "CR-" + look;
        var api = installation.api();
        api.post(MEMBER, "/api/products", """
            [{"sku": "%1$s", "name": {"zh": "防火墙", "en": "Firewall"}, "model": "%1$s", "manufacturer": "Right"}]
            """.formatted(sku));
        api.post(STEWARD, "/api/certificates/imports?source=days-" + look + "&kind=full", "text/csv", """
            证书编号,产品型号,企业名称,产品名称,产品类别,发证日期,有效期至
            %s,%s,Right,防火墙,防火墙,2025-03-18,2098-12-31
            """.formatted(
                        number, sku));
        awaitStatus(api, sku, "SATISFIED");
        var listed = api.get(MEMBER, "/api/certificates?number=" + number).at("/items/0/href");
        api.post(STEWARD, listed.asString() + "/withdrawal", "{\"reason\": \"It was listed by mistake\"}");
        awaitStatus(api, sku, "OPEN");
        try (var member = installation.signIn("li.na", look)) {
            var main = openObligation(member, api, sku);
            var corrected = new AnswerTexts(look.language()).get("certificate.corrected", number);
            assertThat(main).containsText(corrected);
            assertThat(main).not().containsText(member.texts("obligations").get("certificate.REVOKED"));
            assertThat(main).not().containsText(member.texts("obligations").get("due.overdue"));
        }
    }

    private static void acceptsAResultThatEnded(Api api, String sku) {
        var proof = api.post(MEMBER, "/api/proofs", """
            {"kind": "TEST_REPORT", "number": "T-%1$s", "body": "CAICT", "holder": "Days", "models": [{"model": "DY 1 %1$s"}],
             "issued": "2021-07-01", "validUntil": "2026-06-30", "skus": ["%1$s"]}
            """.formatted(sku));
        var accepted = api.post(
                MEMBER,
                "/api/proofs/" + proof.path("id").asString() + "/acceptances",
                "{\"skus\": [\"" + sku + "\"], \"history\": true}");
        assertThat(accepted.at("/outcomes/0/outcome").asString()).isEqualTo("ACCEPTED");
    }

    private static Locator openObligation(Person member, Api api, String sku) {
        return member.open("obligations/" + obligation(api, sku).path("id").asString())
                .locator("main");
    }

    private static JsonNode obligation(Api api, String sku) {
        return api.get(MEMBER, "/api/obligations?sku=" + sku).at("/items/0");
    }

    /** What stands beside the name of a fact. */
    private static Locator fact(Person member, String key) {
        var name = member.texts("obligations").get(key);
        return member.page()
                .locator("dt")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("xpath=following-sibling::dd[1]");
    }

    private static String day(String day, Look look) {
        var pattern = look.language().equals("zh") ? "yyyy年M月d日" : "d MMM yyyy";
        return LocalDate.parse(day).format(DateTimeFormatter.ofPattern(pattern, Locale.UK));
    }

    private static void awaitStatus(Api api, String sku, String status) {
        await(sku + " is " + status)
                .atMost(Duration.ofSeconds(60))
                .until(() -> obligation(api, sku).path("status").asString().equals(status));
    }
}
