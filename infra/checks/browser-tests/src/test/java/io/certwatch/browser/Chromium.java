package io.certwatch.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The installed Chromium; without one Playwright brings its own. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

    /** It speaks to nobody but the gateway, the provider and the inbox. */
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final List<String> INSTALLED = List.of("chromium", "chromium-browser", "google-chrome");

    static Chromium launch() {
        var installed = installed();
        var options = new CreateOptions();
        if (installed.isPresent()) options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        var playwright = Playwright.create(options);
        var launch = new LaunchOptions().setArgs(QUIET);
        installed.ifPresent(launch::setExecutablePath);
        return new Chromium(playwright, playwright.chromium().launch(launch));
    }

    private static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(Path::of)
                .flatMap(folder -> INSTALLED.stream().map(folder::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        try (playwright) {
            browser.close();
        }
    }
}
