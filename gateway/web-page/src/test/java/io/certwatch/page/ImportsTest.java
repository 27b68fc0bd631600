package io.certwatch.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every script that another one imports is there; a browser would tell only who opens the page. */
class ImportsTest {

    private static final Path WEB = Path.of("src/main/resources/static/web");

    /** {@code import … from './x.js'}, {@code import './x.js'} and {@code import('./x.js')}. */
    private static final Pattern IMPORT = Pattern.compile("\\b(?:from|import)\\s*\\(?\\s*'(\\.[^']+)'");

    static Stream<Path> scripts() throws IOException {
        return Files.walk(WEB).filter(path -> path.toString().endsWith(".js"));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyImportedScriptExists(Path script) throws IOException {
        assertThat(IMPORT.matcher(Files.readString(script)).results().map(found -> found.group(1)))
                .allSatisfy(
                        imported -> assertThat(script.resolveSibling(imported)).isRegularFile());
    }
}
