package io.certwatch.gateway.pages;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in the document all modules that its page loads. Without them a browser learns of a module only when it has read the one that
 * imports it: one wait for each level.
 */
final class Preloads {

    private static final String START = "app/main.js";

    /** Where the links belong, with the page that is shown if the address names none. They must follow the import map. */
    private static final Pattern PLACE = Pattern.compile("<!-- preload (\\w+) -->");

    private final PageFiles files;
    private final ModuleGraph modules;
    private final Map<String, String> links = new ConcurrentHashMap<>();

    Preloads(PageFiles files) {
        this.files = files;
        this.modules = new ModuleGraph(files.contents());
    }

    /** @param segments of the address after {@code /app}: the page, then what it shows */
    String addTo(String document, String... segments) {
        return PLACE.matcher(document).replaceFirst(place -> {
            var page = segments.length == 0 || segments[0].isEmpty() ? place.group(1) : segments[0];
            return Matcher.quoteReplacement(modules.hasPage(page) ? links.computeIfAbsent(page, this::linksOf) : "");
        });
    }

    private String linksOf(String page) {
        var loaded = new LinkedHashSet<>(modules.of(START));
        loaded.addAll(modules.ofPage(page));
        return loaded.stream()
                .map(module -> "<link rel=\"modulepreload\" href=\"" + files.root() + module + "\">")
                .collect(joining(
                        "\n",
                        "",
                        "\n<link rel=\"preload\" as=\"style\" href=\"" + files.root() + "pages/" + page + "/" + page
                                + ".css\">"));
    }
}
