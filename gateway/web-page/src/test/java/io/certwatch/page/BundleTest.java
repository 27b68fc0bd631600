package io.certwatch.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the build makes of the modules: few files for each page, and nothing that a browser would have to look up. */
class BundleTest {

    private static final Path BUILT = Path.of("target/classes/static/web");
    private static final Path SOURCES = Path.of("src/main/resources/static/web");
    private static final Pattern IMPORT = Pattern.compile("\\b(?:import|export)\\b[^;'\"(]*\"([^\"]+)\"");

    @BeforeAll
    static void isJoinedOnThisMachine() {
        assumeTrue(Files.exists(Path.of("target/bundle/esbuild")), "there is no esbuild for this machine");
    }

    static Stream<String> pages() throws IOException {
        return Files.list(SOURCES.resolve("pages")).map(Path::getFileName).map(Path::toString);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageLoadsFewFiles(String page) throws IOException {
        var loaded = reach("app/main.js");
        loaded.addAll(reach("pages/" + page + "/" + page + ".js"));

        assertThat(loaded).hasSizeBetween(3, 6).allMatch(file -> file.matches("(app/main|pages/.*|chunks/.*)\\.js"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noModuleIsThereTwice(String page) throws IOException {
        try (var modules = Files.list(BUILT.resolve("pages/" + page))) {
            assertThat(modules.map(Path::getFileName).map(Path::toString).filter(name -> name.endsWith(".js")))
                    .containsExactly(page + ".js");
        }
        assertThat(List.of("core", "api", "design", "app/shell.js"))
                .allSatisfy(
                        place -> assertThat(scriptsBelow(BUILT.resolve(place))).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aDeveloperFindsTheSourcesFromWhatIsServed(String page) throws IOException {
        var served = Files.readString(BUILT.resolve("pages/" + page + "/" + page + ".js"));
        var map = Files.readString(BUILT.resolve("pages/" + page + "/" + page + ".js.map"));

        assertThat(served).contains("//# sourceMappingURL=" + page + ".js.map");
        assertThat(map).contains("/" + page + "/" + page + ".js\"", "\"sourcesContent\":");
    }

    private static Set<String> reach(String module) throws IOException {
        var found = new LinkedHashSet<String>();
        var waiting = new ArrayDeque<>(List.of(module));
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            if (!found.add(next)) continue;
            IMPORT.matcher(Files.readString(BUILT.resolve(next)))
                    .results()
                    .map(name -> name.group(1))
                    .filter(name -> name.endsWith(".js"))
                    .map(name -> URI.create(next).resolve(name).getPath())
                    .forEach(waiting::add);
        }
        return found;
    }

    private static List<Path> scriptsBelow(Path place) throws IOException {
        if (!Files.exists(place)) return List.of();
        try (var files = Files.walk(place)) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        }
    }
}
