package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import io.certwatch.identity.SignIn;
import io.certwatch.local.LocalSystem;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Somebody with a browser window. Remembers what the window complained about and which hosts it asked. */
final class Person implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Set<String> SEVERE = Set.of("serious", "critical");
    private static final String READY = "() => document.documentElement.dataset.ready === 'true'";
    private static final String WIDER =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private final BrowserContext context;
    private final Page page;
    private final URI gateway;
    private final Look look;
    private final List<String> complaints = new ArrayList<>();

    private Person(BrowserContext context, URI gateway, Look look) {
        this.context = context;
        this.gateway = gateway;
        this.look = look;
        this.page = context.newPage();
    }

    static Person signIn(Browser browser, LocalSystem system, SignIn account, Look look) {
        var context = browser.newContext(new NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.scheme())
                .setLocale(look.locale())
                .setTimezoneId("Asia/Shanghai")
                .setAcceptDownloads(true));
        var person = new Person(context, system.gateway(), look);
        person.page.navigate(system.gateway() + "/app/");
        person.page.fill("input[name=username]", account.name());
        person.page.fill("input[name=password]", String.valueOf(account.password()));
        person.page.click("button");
        person.page.waitForURL(system.gateway() + "/app/**");
        person.page.waitForFunction(READY);
        person.watch(Set.of(system.gateway().getAuthority(), system.identity().getAuthority()));
        return person;
    }

    /** From here on a complaint is a fault. */
    private void watch(Set<String> hosts) {
        page.onConsoleMessage(message -> {
            if (Set.of("error", "warning").contains(message.type())) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        context.onRequest(request -> {
            var address = URI.create(request.url());
            if (address.getAuthority() != null && !hosts.contains(address.getAuthority())) {
                complaints.add("asked " + address.getAuthority());
            }
        });
    }

    Page page() {
        return page;
    }

    Look look() {
        return look;
    }

    /** Opens a place of the web page and waits until it is usable. */
    Page open(String place) {
        page.navigate(gateway + "/app/" + place);
        awaitReady();
        return page;
    }

    void awaitReady() {
        page.waitForFunction(READY);
    }

    /** Ends the session as if it had expired. */
    void loseSession() {
        context.clearCookies();
    }

    BrowserContext context() {
        return context;
    }

    /** Keeps a picture of the window, to be looked at by people. */
    void photograph(String name) {
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(look.toString()).resolve(name + ".png")));
    }

    /** Asserts that the window had nothing to complain about and shows nothing that keeps people out. */
    void assertUsable(String where) {
        var barriers = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SEVERE.contains(rule.getImpact()))
                        .map(Person::describe)
                        .toList();
        assertThat(barriers).as("barriers at %s, %s", where, look).isEmpty();
        assertThat((Integer) page.evaluate(WIDER))
                .as("%s, %s, scrolls sideways by", where, look)
                .isZero();
        assertQuiet(where);
    }

    void assertQuiet(String where) {
        assertThat(complaints).as("complaints at %s, %s", where, look).isEmpty();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList();
    }

    /** A heading of the page's first level says where the person is. */
    void assertAt(String title) {
        assertThat(page.locator("h1")).hasText(title);
    }

    @Override
    public void close() {
        context.close();
    }
}
