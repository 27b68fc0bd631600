package io.certwatch.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.certwatch.bench.system.Figure;
import io.certwatch.bench.system.Table;
import io.certwatch.local.LocalPlan;
import io.certwatch.local.LocalSystem;
import io.certwatch.local.demo.Demo;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures how long a member waits for each page, with the data of the demo and a large inventory. The first argument is a directory for
 * data, the second the number of products. Cold is with an empty cache of the browser, in a session that exists.
 */
final class PageTimes {

    private static final int PRODUCTS = 100_000;
    private static final String SOME_PRODUCT = "C-00000500";
    private static final List<String> PLACES = List.of(
            "overview",
            "inventory",
            "inventory?verdict=REQUIRED",
            "inventory?sort=vendor&order=desc",
            "inventory?vendor=vendor-07",
            "inventory?q=firewall",
            "inventory/" + SOME_PRODUCT,
            "obligations",
            "obligations?status=OPEN",
            "review",
            "contacts",
            "alerts",
            "catalogue",
            "try-it",
            "lexicon",
            "register",
            "sources",
            "integrations",
            "audit",
            "about");

    /** Pages, what is done there, and the element that is clicked or, if it is a choice, set to its second option. */
    private static final List<List<String>> ACTIONS = List.of(
            List.of("inventory", "more rows", ".table-foot button"),
            List.of("inventory", "filter by verdict", "#filter-verdict"),
            List.of("inventory", "another order", "thead th:not([aria-sort]) button"),
            List.of("inventory", "open a product", "tbody td a[href]"),
            List.of("obligations", "more rows", ".table-foot button"));

    /** Whose figures are of all products. */
    private static final List<String> CALLS = List.of("/api/summary", "/api/checklist/summary");

    /** Milliseconds from the page to the gateway and back, as of a person in another city. */
    private static final int LATENCY = 100;

    private static final String OBSERVE = """
        new PerformanceObserver(list => window.largestPaint = list.getEntries().at(-1).startTime)
          .observe({ type: 'largest-contentful-paint', buffered: true });
        window.layoutShift = 0;
        new PerformanceObserver(list => list.getEntries().filter(shift => !shift.hadRecentInput)
            .forEach(shift => window.layoutShift += shift.value))
          .observe({ type: 'layout-shift', buffered: true });
        """;
    private static final String USABLE = """
        () => document.documentElement.dataset.ready === 'true' && document.querySelector('main') !== null
          && document.querySelector('main .waiting') === null && performance.now()
        """;
    private static final String TRANSFERRED = """
        () => performance.getEntries().reduce((sum, entry) => sum + (entry.transferSize ?? 0), 0)
        """;
    /** Requests that reached the gateway: what the browser kept has no size of a transfer. */
    private static final String REQUESTS =
            "() => performance.getEntries().filter(entry => entry.transferSize > 0).length";
    /** Milliseconds from a call of the API to its whole answer, the median of nine. */
    private static final String CALL = """
        async address => {
          const taken = [];
          for (let call = 0; call < 9; call++) {
            const begun = performance.now();
            const answer = await fetch(address);
            await answer.text();
            taken.push(answer.ok ? performance.now() - begun : NaN);
          }
          return taken.sort((one, other) => one - other)[4];
        }
        """;
    /** Waits for other words in the page, when nothing is busy any more; NaN if there is no such element, or nothing happens. */
    private static final String ACT = """
        async selector => {
          const element = document.querySelector(`main ${selector}`);
          if (element === null) return NaN;
          const main = document.querySelector('main');
          const before = main.innerText;
          const begun = performance.now();
          if (element instanceof HTMLSelectElement) {
            element.selectedIndex = 1;
            element.dispatchEvent(new Event('change', { bubbles: true }));
          } else {
            element.click();
          }
          while (performance.now() - begun < 20000) {
            await new Promise(requestAnimationFrame);
            const busy = document.documentElement.dataset.ready !== 'true' || main.querySelector('.waiting, [aria-busy=true]');
            if (!busy && main.innerText !== before) return performance.now() - begun;
          }
          return NaN;
        }
        """;

    private final Person person;
    private final CDPSession chromium;
    private final List<Figure> figures = new ArrayList<>();

    private PageTimes(Person person) {
        this.person = person;
        this.chromium = person.page().context().newCDPSession(person.page());
        person.page().addInitScript(OBSERVE);
    }

    public static void main(String[] arguments) throws Exception {
        var products = arguments.length > 1 ? Integer.parseInt(arguments[1]) : PRODUCTS;
        var plan = LocalPlan.in(Path.of(arguments[0]));
        try (var installation = Installation.open(filled(plan, products));
                var member = installation.signIn("li.na", Look.USUAL)) {
            var times = new PageTimes(member);
            System.out.printf("%,d products, load of the machine %.1f%n", products, load());
            PLACES.forEach(times::measure);
            ACTIONS.forEach(action -> times.measure(action.get(0), action.get(1), action.get(2)));
            PLACES.forEach(times::measureFromAfar);
            CALLS.forEach(times::call);
            System.out.print(new Table(times.figures));
            System.out.printf("load of the machine %.1f%n", load());
        }
    }

    private static LocalSystem filled(LocalPlan plan, int products) throws Exception {
        var system = LocalSystem.start(plan);
        try {
            new Demo(system, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)).play();
            new LargeInventory(system, plan.ports().product()).grow(products);
            return system;
        } catch (Exception failed) {
            system.close();
            throw failed;
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private void measure(String place) {
        chromium.send("Network.clearBrowserCache");
        var cold = open(place);
        var painted = read("() => window.largestPaint ?? NaN");
        var bytes = read(TRANSFERRED);
        var warm = open(place);
        figures.add(new Figure(
                place,
                "usable after %.2f s, warm %.2f s; LCP %.2f s; %.0f kB"
                        .formatted(cold / 1e3, warm / 1e3, painted / 1e3, bytes / 1e3),
                "1 s, LCP 1.5 s",
                ""));
    }

    private void measureFromAfar(String place) {
        chromium.send("Network.enable");
        chromium.send("Network.emulateNetworkConditions", conditions(LATENCY));
        chromium.send("Network.clearBrowserCache");
        var usable = open(place);
        var cold = read("() => window.largestPaint ?? NaN");
        var usableAgain = open(place);
        figures.add(new Figure(
                place + ", " + LATENCY + " ms away",
                "LCP cold %.2f s, warm %.2f s; usable %.2f s, warm %.2f s; %.0f requests warm; layout shift %.3f"
                        .formatted(
                                cold / 1e3,
                                read("() => window.largestPaint ?? NaN") / 1e3,
                                usable / 1e3,
                                usableAgain / 1e3,
                                read(REQUESTS),
                                read("() => window.layoutShift")),
                "1.2 s, 0.6 s; 10; 0.05",
                ""));
        chromium.send("Network.emulateNetworkConditions", conditions(0));
    }

    private static JsonObject conditions(int latency) {
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", latency);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", -1);
        return conditions;
    }

    private double read(String expression) {
        return ((Number) person.page().evaluate(expression)).doubleValue();
    }

    private void measure(String place, String what, String selector) {
        open(place);
        var taken = ((Number) person.page().evaluate(ACT, selector)).doubleValue();
        figures.add(new Figure(place + ": " + what, "%.0f ms".formatted(taken), "100 ms", ""));
    }

    private void call(String address) {
        open("about");
        var taken = ((Number) person.page().evaluate(CALL, address)).doubleValue();
        figures.add(new Figure("GET " + address, "%.0f ms".formatted(taken), "200 ms", ""));
    }

    /** Milliseconds from the navigation until the page is usable. */
    private double open(String place) {
        person.open(place);
        return ((Number) person.page()
                        .waitForFunction(USABLE, null, new Page.WaitForFunctionOptions().setTimeout(60_000))
                        .jsonValue())
                .doubleValue();
    }
}
