package io.certwatch.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

/** What a page that somebody has seen before asks of the gateway. */
class SpeedIT {

    /** Addresses that reached the gateway: what the browser kept has no size of a transfer. */
    private static final String ASKED = """
        () => performance.getEntries().filter(entry => entry.transferSize > 0).map(entry => new URL(entry.name).pathname)
        """;

    @Story
    void aPageThatIsOpenedAgainAsksOnlyForWhatMayHaveChanged(Look look, Installation installation) {
        try (var person = installation.signIn("li.na", look)) {
            for (var place : List.of("overview", "inventory", "obligations")) {
                person.open(place);
                await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> asksForLittle(person, place, look));
            }
        }
    }

    /** An event that arrives while the page is open makes it ask again; such an opening says nothing. */
    private static void asksForLittle(Person person, String place, Look look) {
        var page = person.open(place);
        person.assertUsable(place);
        assertThat((List<?>) page.evaluate(ASKED))
                .as("%s, %s", place, look)
                .hasSizeLessThanOrEqualTo(10)
                .noneMatch(path -> path.toString().startsWith("/web"));
    }
}
