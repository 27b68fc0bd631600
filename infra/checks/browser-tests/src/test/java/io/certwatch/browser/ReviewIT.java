package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

/** Reviews decided by keyboard. */
class ReviewIT {

    private static final String MEMBER = "demo-member";

    @Story
    void decidesUndoesAndSkipsByKeyboard(Look look, Installation installation) {
        var vendor = "review-" + look;
        var api = installation.api();
        registerRouters(api, vendor);
        var waiting = waiting(api, vendor);
        assertThat(waiting).hasSize(2);

        try (var person = installation.signIn("li.na", look)) {
            var page = person.open("review?each=true&vendor=" + vendor);
            var name = page.locator("#review-name");
            var first = name.innerText();
            decides(person, name, first);
            assertThat(waiting(api, vendor)).hasSize(1);

            page.keyboard().press("u");
            assertThat(name).hasText(first);
            assertThat(waiting(api, vendor)).containsExactlyInAnyOrderElementsOf(waiting);

            page.keyboard().press("s");
            assertThat(name).not().hasText(first);
            person.assertUsable("review");
        }
        assertThat(waiting(api, vendor)).containsExactlyInAnyOrderElementsOf(waiting);
    }

    @Story
    void whatIsTypedWhileADecisionIsSavedGoesToTheNextReview(Look look, Installation installation) {
        var vendor = "slow-" + look;
        var api = installation.api();
        registerRouters(api, vendor);
        try (var person = installation.signIn("li.na", look)) {
            var page = person.open("review?each=true&vendor=" + vendor);
            var name = page.locator("#review-name");
            var reason = page.getByLabel(person.texts("review").get("reason"));
            var first = name.innerText();
            var sent = new LinkedBlockingQueue<Route>();
            page.route("**/api/products/*/reviews", route -> {
                if (route.request().method().equals("POST")) sent.add(route);
                else route.resume();
            });

            decideByKeyboard(page, reason, "seen in the laboratory");
            page.waitForCondition(() -> sent.size() == 1);
            assertThat(name).not().hasText(first);
            awaitDecisions(page);
            page.keyboard().press("2");
            page.keyboard().type("no router either");
            sent.remove().resume();
            assertThat(page.locator(".review-undo")).containsText(first);
            assertThat(reason).hasValue("no router either");
            assertThat(waiting(api, vendor)).hasSize(1);

            page.keyboard().press("Enter");
            page.waitForCondition(() -> sent.size() == 1);
            sent.remove().fulfill(new FulfillOptions().setStatus(503));
            assertThat(reason).hasValue("no router either");
            assertThat(page.locator(".message.danger")).isVisible();
        }
        assertThat(waiting(api, vendor)).hasSize(1);
    }

    @Story
    void decidesAboutAGroupAndTakesItBack(Look look, Installation installation) {
        var vendor = "group-" + look;
        var api = installation.api();
        registerRouters(api, vendor);
        try (var person = installation.signIn("li.na", look)) {
            var texts = person.texts("review");
            var page = person.open("review?vendor=" + vendor);
            var group = page.locator(".review-groups > li");
            assertThat(group).hasCount(1);
            assertThat(group.locator("h2")).containsText("2");
            person.button(texts.get("group.series")).click();
            assertThat(page.locator(".review-series li").first()).isVisible();
            person.assertUsable("groups of reviews");

            group.locator("button.primary").click();
            page.locator("dialog #group-NOT_IN_SCOPE").check();
            page.locator("dialog #group-reason").fill("only in the laboratory");
            person.assertUsable("decision about a group");
            person.dialog().locator("button.primary").click();
            assertThat(page.locator(".empty")).isVisible();
            assertThat(waiting(api, vendor)).isEmpty();

            page.locator(".message.success button").click();
            assertThat(group).hasCount(1);
            assertThat(waiting(api, vendor)).hasSize(2);

            group.locator(":scope > .row > a.button").click();
            assertThat(page.locator("#review-name")).isVisible();
            assertThat(page.locator(".review-progress")).containsText("2");
        }
    }

    /** Nobody can decide before the review is shown. */
    private static void awaitDecisions(Page page) {
        assertThat(page.locator(".review-decisions button").first()).isEnabled();
    }

    private static void decideByKeyboard(Page page, Locator reason, String why) {
        awaitDecisions(page);
        page.keyboard().press("2");
        assertThat(reason).isFocused();
        page.keyboard().type(why);
        page.keyboard().press("Enter");
    }

    /** Keys that decide elsewhere are letters in the reason. */
    private static void decides(Person person, Locator name, String first) {
        var texts = person.texts("review");
        var keyboard = person.page().keyboard();
        var reason = person.page().getByLabel(texts.get("reason"));
        keyboard.press("2");
        assertThat(reason).isFocused();
        keyboard.type("1 u s: no router");
        assertThat(reason).hasValue("1 u s: no router");
        assertThat(name).hasText(first);
        person.photograph("review-with-reason");

        keyboard.press("Enter");
        assertThat(name).not().hasText(first);
        assertThat(person.page().locator(".review-undo"))
                .containsText(texts.get("last", "decision", texts.get("decide.NOT_IN_SCOPE"), "name", first));
    }

    /** Nobody can tell without figures whether they reach the thresholds. */
    private static void registerRouters(Api api, String vendor) {
        api.post(MEMBER, "/api/products", """
            [
              {"sku": "%1$s-1", "name": {"zh": "核心路由器甲", "en": "Core router A"}, "model": "RV 1", "vendor": "%1$s"},
              {"sku": "%1$s-2", "name": {"zh": "核心路由器乙", "en": "Core router B"}, "model": "RV 2", "vendor": "%1$s"}
            ]
            """.formatted(vendor));
    }

    private static List<String> waiting(Api api, String vendor) {
        return api.get(MEMBER, "/api/reviews?vendor=" + vendor)
                .path("items")
                .valueStream()
                .map(review -> review.path("sku").asString())
                .toList();
    }
}
