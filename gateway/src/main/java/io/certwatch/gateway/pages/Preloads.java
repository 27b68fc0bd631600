package io.certwatch.gateway.pages;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names in the document all files that its page loads, and gives it the head of the page. Without the names a browser learns of a module
 * only when it has read the one that imports it: one wait for each level.
 */
final class Preloads {

    private static final String START = "app/main.js";

    /** Where the links belong, with the page that is shown if the address names none. They must follow the import map. */
    private static final Pattern PLACE = Pattern.compile("<!-- preload (\\w+) -->");

    private static final String HEAD = "<!-- head -->";
    private static final String ROOT = "<html lang=\"en\">";

    private final PageFiles files;
    private final ModuleGraph modules;
    private final PageHead heads;
    private final Map<List<String>, String> links = new ConcurrentHashMap<>();

    Preloads(PageFiles files) {
        this.files = files;
        this.modules = new ModuleGraph(files.contents());
        this.heads = new PageHead(files.contents());
    }

    /** @param segments of the address after {@code /app}: the page, then what it shows */
    String addTo(String document, Look look, String... segments) {
        var place = PLACE.matcher(document);
        if (!place.find()) throw new IllegalStateException("The document has no place for what it loads");
        var page = segments.length == 0 || segments[0].isEmpty() ? place.group(1) : segments[0];
        var language = look.language();
        var isThere = modules.hasPage(page);
        return document.replace(ROOT, "<html " + look.attributes() + ">")
                .replace(
                        place.group(),
                        isThere ? links.computeIfAbsent(List.of(page, language), key -> linksOf(page, language)) : "")
                .replace(HEAD, isThere ? heads.html(page, language, segments.length < 2) : "");
    }

    private String linksOf(String page, String language) {
        var loaded = new LinkedHashSet<>(modules.of(START));
        loaded.addAll(modules.ofPage(page));
        var folder = "pages/" + page + "/";
        var texts = Stream.of("app/", folder)
                .map(place -> link("preload\" as=\"fetch\" crossorigin=\"anonymous", place + language + ".json"));
        var styles = Stream.of(link("preload\" as=\"style", folder + page + ".css"));
        return Stream.of(styles, texts, loaded.stream().map(module -> link("modulepreload", module)))
                .flatMap(links -> links)
                .collect(joining("\n"));
    }

    private String link(String relation, String file) {
        return "<link rel=\"" + relation + "\" href=\"" + files.root() + file + "\">";
    }
}
