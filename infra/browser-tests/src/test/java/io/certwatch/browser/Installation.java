package io.certwatch.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import io.certwatch.backing.Mail;
import io.certwatch.identity.SignIn;
import io.certwatch.local.LocalPlan;
import io.certwatch.local.LocalSystem;
import io.certwatch.local.demo.Demo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One running system with the data of the demo, and one Chromium: shared by all stories, which use products of their own. */
final class Installation implements AutoCloseable {

    static final Path REPOSITORY = repository();

    /** Chromium speaks to nobody but the gateway, the provider and the inbox. */
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final List<String> INSTALLED = List.of("chromium", "chromium-browser", "google-chrome");

    private final LocalSystem system;
    private final Playwright playwright;
    private final Browser browser;

    private Installation(LocalSystem system, Playwright playwright, Browser browser) {
        this.system = system;
        this.playwright = playwright;
        this.browser = browser;
    }

    static Installation start() {
        var system = LocalSystem.start(LocalPlan.in(newDirectory()));
        try {
            new Demo(system, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)).play();
            return open(system);
        } catch (RuntimeException failed) {
            system.close();
            throw failed;
        }
    }

    static Installation open(LocalSystem system) {
        var chromium = chromium();
        var options = new CreateOptions();
        if (chromium.isPresent()) options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        var playwright = Playwright.create(options);
        var launch = new LaunchOptions().setArgs(QUIET);
        chromium.ifPresent(launch::setExecutablePath);
        return new Installation(system, playwright, playwright.chromium().launch(launch));
    }

    /** The installed Chromium; without one Playwright brings its own. */
    private static Optional<Path> chromium() {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(Path::of)
                .flatMap(folder -> INSTALLED.stream().map(folder::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path newDirectory() {
        try {
            return Files.createDirectories(Path.of("target", "system")).resolve(String.valueOf(System.nanoTime()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path repository() {
        var path = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(path.resolve("infra/browser-tests"))) path = path.getParent();
        return path;
    }

    URI gateway() {
        return system.gateway();
    }

    /** The newest message to this recipient. */
    Mail mailTo(String recipient) {
        return system.inbox().messagesTo(recipient).getLast();
    }

    Api api() {
        return new Api(system);
    }

    /** Opens a window of its own for this person, signed in. */
    Person signIn(String name, Look look) {
        return Person.signIn(browser, system, person(name), look);
    }

    private SignIn person(String name) {
        return system.people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        try (system;
                playwright;
                browser) {
            // Closed in reverse order.
        }
    }
}
