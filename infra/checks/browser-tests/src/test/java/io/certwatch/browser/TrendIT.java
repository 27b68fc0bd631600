package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the figures developed. The system of the stories is younger than a day, so what was kept every night is given. */
class TrendIT {

    private static final int KEPT = 12;
    private static final int MISSING = 5;

    @Story
    void showsTheLinesAndSaysOfWhichDaysNothingWasKept(Look look, Installation installation) {
        try (var person = installation.signIn("li.na", look)) {
            var texts = person.texts("overview");
            var page = person.page();
            page.route(
                    "**/api/summary/trend?*",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody(kept())));
            person.open("overview");
            var trend = page.locator("cw-trend");
            trend.scrollIntoViewIfNeeded();
            assertThat(trend.locator("svg")).isVisible();
            assertThat(trend).containsText(texts.get("trend.withoutProof"));
            trend.locator("summary").click();
            assertThat(trend.locator("tbody tr")).hasCount(KEPT + 1);
            assertThat(trend.getByText(texts.get("trend.missing")).first()).isVisible();
            person.assertUsable("trend");
            person.photograph("trend");
        }
    }

    private static String kept() {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var days = IntStream.rangeClosed(1, KEPT)
                .map(number -> KEPT + 1 - number)
                .filter(ago -> ago != MISSING)
                .mapToObj(ago -> """
                    {"day": "%s", "required": %d, "withoutProof": %d, "overdue": 1, "toReview": 3, "metByProof": 4}\
                    """.formatted(today.minusDays(ago), 40 - ago, 20 - ago))
                .collect(Collectors.joining(","));
        return "{\"from\": \"%s\", \"to\": \"%s\", \"days\": [%s]}"
                .formatted(today.minusDays(KEPT), today.minusDays(1), days);
    }
}
