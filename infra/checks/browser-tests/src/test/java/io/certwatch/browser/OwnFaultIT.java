package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;

/** A fault of the page's own code: what cannot be drawn says so, and everything else goes on. */
class OwnFaultIT {

    private static final String NOTHING = "{}";

    @Story
    void aPartThatCannotBeDrawnLeavesTheOthers(Look look, Installation installation) {
        try (var person = installation.signIn("li.na", look)) {
            answer(person.page(), "**/api/obligations?*");
            person.open("sectors/CLOUD");
            showsItsFault(person);
            assertThat(person.heading(person.texts("sectors").get("prepare"))).isVisible();
            leadsElsewhere(person);
        }
    }

    @Story
    void aPageThatCannotBeDrawnSaysSo(Look look, Installation installation) {
        try (var person = installation.signIn("li.na", look)) {
            answer(person.page(), "**/api/checklist/summary*");
            person.open("checklist");
            showsItsFault(person);
            person.assertAt(person.texts("checklist").get("title"));
            leadsElsewhere(person);
        }
    }

    private static void answer(Page page, String calls) {
        page.route(
                calls,
                route -> route.fulfill(
                        new FulfillOptions().setContentType("application/json").setBody(NOTHING)));
    }

    private static void showsItsFault(Person person) {
        assertThat(person.page().locator(".message.danger").first())
                .containsText(person.texts("overview").get("problem.ours"));
        person.forgetComplaints();
    }

    private static void leadsElsewhere(Person person) {
        person.open("about");
        person.assertAt(person.texts("about").get("title"));
        person.assertUsable("after a fault");
    }
}
