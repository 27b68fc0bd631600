package io.certwatch.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every script that another one imports is there, and imports between folders lead one way. */
class ImportsTest {

    private static final Path WEB = Path.of("src/main/resources/static/web");

    /** A folder imports from itself and from those before it. */
    private static final List<String> FOLDERS = List.of("core", "api", "design", "app", "pages");

    /** {@code import … from './x.js'}, {@code import './x.js'} and {@code import('./x.js')}. */
    private static final Pattern IMPORT = Pattern.compile("\\b(?:from|import)\\s*\\(?\\s*'(\\.[^']+)'");

    static Stream<Path> scripts() throws IOException {
        return Files.walk(WEB).filter(path -> path.toString().endsWith(".js"));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyImportedScriptExists(Path script) throws IOException {
        assertThat(importedBy(script))
                .allSatisfy(imported -> assertThat(imported).isRegularFile());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void importsOfFoldersFormNoCircle(Path script) throws IOException {
        assertThat(importedBy(script))
                .as(
                        "imports of a script of %s lead to itself and to what stands before it in %s",
                        folderOf(script), FOLDERS)
                .allSatisfy(imported -> assertThat(levelOf(imported)).isLessThanOrEqualTo(levelOf(script)));
    }

    private static List<Path> importedBy(Path script) throws IOException {
        return IMPORT.matcher(Files.readString(script))
                .results()
                .map(found -> script.resolveSibling(found.group(1)).normalize())
                .toList();
    }

    private static int levelOf(Path script) {
        var level = FOLDERS.indexOf(folderOf(script));
        assertThat(level).as("place of the folder of %s", script).isNotNegative();
        return level;
    }

    private static String folderOf(Path script) {
        return WEB.relativize(script).getName(0).toString();
    }
}
