package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.certwatch.identity.SignIn;
import io.certwatch.local.LocalSystem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Somebody with a browser window. Remembers what the window complained about and which hosts it asked. */
final class Person implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Set<String> SEVERE = Set.of("serious", "critical");
    /** Rules that count as moderate, and without which nobody finds their way by headings. */
    private static final Set<String> OF_HEADINGS = Set.of("empty-heading", "page-has-heading-one");

    private static final String READY = "() => document.documentElement.dataset.ready === 'true'";
    /** A list that is still being read says so in words that fade in, whose contrast is not judged. */
    private static final String READ = "() => !document.querySelector('cw-table .waiting')";

    private static final String WIDER = "() => document.documentElement.scrollWidth - document.body.offsetWidth";

    /** Frames that run no scripts, such as that of a message: axe-core would wait for its own. */
    private static final String SANDBOX = "iframe[sandbox]";

    private static final double PATIENCE_MS = 20_000;

    private final BrowserContext context;
    private final Page page;
    private final URI gateway;
    private final SignIn account;
    private final Look look;
    private final List<String> complaints = new ArrayList<>();

    private Person(BrowserContext context, URI gateway, SignIn account, Look look) {
        this.context = context;
        this.gateway = gateway;
        this.account = account;
        this.look = look;
        context.setDefaultTimeout(PATIENCE_MS);
        setDefaultAssertionTimeout(PATIENCE_MS);
        this.page = context.newPage();
    }

    private static BrowserContext window(Browser browser, Look look) {
        return browser.newContext(new NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.scheme())
                .setLocale(look.locale())
                .setTimezoneId("Asia/Shanghai")
                .setAcceptDownloads(true));
    }

    /** Somebody without an account, who follows a link. */
    static Person visit(Browser browser, LocalSystem system, Look look) {
        var person =
                new Person(window(browser, look), system.gateway(), new SignIn("visitor", null, null, List.of()), look);
        person.watch(Set.of(system.gateway().getAuthority()));
        return person;
    }

    static Person signIn(Browser browser, LocalSystem system, SignIn account, Look look) {
        var person = new Person(window(browser, look), system.gateway(), account, look);
        person.page.navigate(system.gateway() + "/app/");
        person.signInAt(person.page);
        person.page.waitForURL(system.gateway() + "/app/**");
        person.awaitReady();
        person.watch(Set.of(system.gateway().getAuthority(), system.identity().getAuthority()));
        return person;
    }

    /** Types name and password where the provider asks for them. */
    void signInAt(Page form) {
        form.fill("input[name=username]", account.name());
        form.fill("input[name=password]", String.valueOf(account.password()));
        form.click("button");
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

    String name() {
        return account.name();
    }

    Page page() {
        return page;
    }

    Texts texts(String page) {
        return Texts.of(page, look.language());
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

    /** Chooses a file in the dialog of the system, which a click on these words opens. */
    void chooseFile(String words, String name, String mediaType, String content) {
        page.waitForFileChooser(() -> page.getByText(words).click())
                .setFiles(new FilePayload(name, mediaType, content.getBytes(StandardCharsets.UTF_8)));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, named(name));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, named(name));
    }

    /** A row of a table that contains these words. */
    Locator row(String words) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(words));
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** A button of the open dialog. */
    Locator dialogButton(String name) {
        return dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A field of the open dialog. */
    Locator dialogField(String label) {
        return dialog().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    /** A heading of the page's first level says where the person is. */
    void assertAt(String title) {
        assertThat(page.locator("h1")).hasText(title);
    }

    /** Ends the session as if it had expired. */
    void loseSession() {
        context.clearCookies();
    }

    /** The window that an action opens. */
    Page newWindow(Runnable action) {
        return context.waitForPage(action);
    }

    /** Keeps a picture of the window, to be looked at by people. */
    void photograph(String name) {
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(look.toString()).resolve(name + ".png")));
    }

    /** Asserts that the service refused what was sent last; browsers complain about that, too. */
    void assertRefused(int status) {
        assertThat(complaints).singleElement().asString().contains("status of " + status);
        complaints.clear();
    }

    /** What the window complained about so far was to be expected. */
    void forgetComplaints() {
        complaints.clear();
    }

    /** Asserts that the window had nothing to complain about and shows nothing that keeps people out. */
    void assertUsable(String where) {
        page.waitForFunction(READ);
        var barriers = new AxeBuilder(page)
                .exclude(SANDBOX).analyze().getViolations().stream()
                        .filter(rule -> SEVERE.contains(rule.getImpact()) || OF_HEADINGS.contains(rule.getId()))
                        .map(Person::describe)
                        .toList();
        assertThat(barriers).as("barriers at %s, %s", where, look).isEmpty();
        assertThat((Integer) page.evaluate(WIDER))
                .as("%s, %s, scrolls sideways by", where, look)
                .isZero();
        var heard = List.copyOf(complaints);
        complaints.clear();
        assertThat(heard).as("complaints at %s, %s", where, look).isEmpty();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
