package io.certwatch.documents;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All texts of the repository that people read: message bundles, texts of the web page, and templates of the checklist. */
final class PeopleTexts {

    private static final Pattern BUNDLE = Pattern.compile(".*/src/main/resources/.*messages_(zh|en)\\.properties");
    private static final Pattern PAGE = Pattern.compile(".*/static/web/.*/(zh|en)\\.json");
    private static final Path TEMPLATES =
            Path.of("infra/reference-data/src/main/resources/certwatch/reference/checklist-templates.json");
    private static final Set<String> LANGUAGES = Set.of("zh", "en");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Repository repository;

    PeopleTexts(Repository repository) {
        this.repository = repository;
    }

    List<PeopleText> all() {
        return Stream.concat(
                        repository.files().stream().flatMap(this::ofFile),
                        bilingual(TEMPLATES, "", JSON.readTree(repository.text(TEMPLATES))))
                .toList();
    }

    private Stream<PeopleText> ofFile(Path file) {
        var bundle = BUNDLE.matcher(file.toString());
        if (bundle.matches()) return ofBundle(file, bundle.group(1));
        var page = PAGE.matcher(file.toString());
        return page.matches() ? ofPage(file, "", page.group(1), JSON.readTree(repository.text(file))) : Stream.of();
    }

    private Stream<PeopleText> ofBundle(Path file, String language) {
        var bundle = new Properties();
        try {
            bundle.load(new StringReader(repository.text(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bundle.stringPropertyNames().stream()
                .map(key -> new PeopleText(file, key, language, bundle.getProperty(key)));
    }

    /** A text may have forms for its count. */
    private static Stream<PeopleText> ofPage(Path file, String key, String language, JsonNode node) {
        return node.isObject()
                ? node.properties().stream()
                        .flatMap(each -> ofPage(file, join(key, each.getKey()), language, each.getValue()))
                : Stream.of(new PeopleText(file, key, language, node.asString()));
    }

    /** Texts in pairs: {@code {"zh": …, "en": …}}. */
    private static Stream<PeopleText> bilingual(Path file, String key, JsonNode node) {
        if (node.isArray()) return node.valueStream().flatMap(each -> bilingual(file, key, each));
        return node.properties().stream()
                .flatMap(each -> LANGUAGES.contains(each.getKey())
                                && each.getValue().isString()
                        ? Stream.of(new PeopleText(
                                file, key, each.getKey(), each.getValue().asString()))
                        : bilingual(file, join(key, each.getKey()), each.getValue()));
    }

    private static String join(String key, String name) {
        return key.isEmpty() ? name : key + "." + name;
    }
}
