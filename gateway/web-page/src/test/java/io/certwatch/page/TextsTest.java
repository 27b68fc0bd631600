package io.certwatch.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every text that the web page asks for exists in both languages, and none is left over. */
class TextsTest {

    private static final Path WEB = Path.of("src/main/resources/static/web");
    private static final Path COMMON = WEB.resolve("app");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Pattern KEY = Pattern.compile("\\bt\\(\\s*'([^']+)'");

    /** {@code t(`verdict.${value}`)}. */
    private static final Pattern PREFIX = Pattern.compile("\\bt\\(\\s*`([^`$]*)\\$");

    /** {@code t(name)} of a variable: each quoted word of the script may be the key. */
    private static final Pattern QUOTED = Pattern.compile("'([\\w.-]+)'");

    /** {@code t(condition ? 'a' : 'b')}. */
    private static final Pattern CHOSEN = Pattern.compile("\\bt\\([^()'`]*\\? '([^']+)' : '([^']+)'");
    /** States of the API, which badges name by their kind. */
    private static final Set<String> STATES = Set.of(
            "verdict.",
            "basis.",
            "result.",
            "sale.",
            "obligation.",
            "answer.",
            "force.",
            "edition.",
            "change.",
            "certificate.",
            "contact.",
            "role.");

    /** Every page has one, and the base class of pages asks for it. */
    private static final String TITLE = "title";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    static Stream<Path> folders() {
        return Stream.concat(Stream.of(COMMON), list(WEB.resolve("pages")));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void bothLanguagesHaveTheSameTexts(Path folder) {
        var zh = texts(folder, "zh");
        var en = texts(folder, "en");

        assertThat(zh.keySet()).isEqualTo(en.keySet());
        en.forEach((key, text) -> assertThat(placeholders(zh.get(key)))
                .as("placeholders of %s", key)
                .isEqualTo(placeholders(text)));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyTextThatAScriptAsksForExists(Path folder) {
        var texts = keys(folder);
        var scripts = (folder.equals(COMMON) ? commonScripts() : sources(folder)).toList();

        var missing = new TreeSet<String>();
        asked(scripts.stream())
                .filter(key -> !texts.contains(key) && !key.equals(TITLE))
                .forEach(missing::add);
        prefixes(scripts.stream())
                .filter(prefix -> texts.stream().noneMatch(key -> key.startsWith(prefix)))
                .forEach(missing::add);

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void noTextIsLeftOver(Path folder) {
        var scripts = folder.equals(COMMON)
                ? Stream.concat(commonScripts(), list(WEB.resolve("pages")).flatMap(TextsTest::sources))
                        .toList()
                : sources(folder).toList();
        var asked = named(scripts.stream()).collect(Collectors.toSet());
        var prefixes = prefixes(scripts.stream()).collect(Collectors.toSet());
        if (folder.equals(COMMON)) prefixes.addAll(STATES);

        assertThat(texts(folder, "en").keySet())
                .filteredOn(key -> !key.equals(TITLE))
                .filteredOn(key -> !asked.contains(key))
                .filteredOn(key -> prefixes.stream().noneMatch(key::startsWith))
                .isEmpty();
    }

    /** Scripts without a folder of texts of their own use those of the app. */
    private static Stream<String> commonScripts() {
        return Stream.of("core", "api", "design", "app").map(WEB::resolve).flatMap(TextsTest::sources);
    }

    private static Set<String> keys(Path folder) {
        var keys = new HashSet<>(texts(folder, "en").keySet());
        keys.addAll(texts(COMMON, "en").keySet());
        return keys;
    }

    private static Stream<String> asked(Stream<String> scripts) {
        return scripts.flatMap(script -> Stream.concat(
                        KEY.matcher(script).results(), CHOSEN.matcher(script).results())
                .flatMap(TextsTest::groups));
    }

    private static Stream<String> named(Stream<String> scripts) {
        return scripts.flatMap(script -> QUOTED.matcher(script).results().map(match -> match.group(1)));
    }

    private static Stream<String> groups(MatchResult match) {
        return Stream.iterate(1, i -> i + 1)
                .limit(match.groupCount())
                .map(match::group)
                .filter(group -> group != null && !group.isEmpty());
    }

    private static Stream<String> prefixes(Stream<String> scripts) {
        return scripts.flatMap(script -> PREFIX.matcher(script).results())
                .map(match -> match.group(1))
                .filter(prefix -> !prefix.isEmpty());
    }

    private static Map<String, JsonNode> texts(Path folder, String language) {
        return JSON.readTree(read(folder.resolve(language + ".json"))).properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<String> placeholders(JsonNode text) {
        return PLACEHOLDER
                .matcher(text.toString())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<String> sources(Path folder) {
        return list(folder).filter(file -> file.toString().endsWith(".js")).map(TextsTest::read);
    }

    private static Stream<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return List.copyOf(files.sorted().toList()).stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
