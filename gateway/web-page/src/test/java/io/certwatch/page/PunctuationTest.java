package io.certwatch.page;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Chinese punctuation is full-width, so scripts take it from the texts of the language: {@code labelled}, {@code labelBefore},
 * {@code withAside} and {@code listed} of {@code core/texts.js}.
 */
class PunctuationTest {

    private static final Path WEB = Path.of("src/main/resources/static/web");

    /** Punctuation that a script writes by itself between two texts for people. */
    private static final Pattern HALF_WIDTH = Pattern.compile(
            "\\}: |\\}:</" // a label, then a value
                    + "|\\}, (?:\\$\\{|<)" // a list within a template
                    + "|[ >]\\(\\$\\{" // an aside
                    + "|join\\((['\"])[,:;] \\1\\)"
                    + "|\\+ (['\"])(?:[,:;] | \\()");

    /** A blank between Chinese and a number or a day, or before a bracket; one between a number and its unit stands. */
    private static final Pattern BLANK =
            Pattern.compile("\\p{IsHan} (?:\\{(?:count|number|days?)}|（)|\\{(?:count|number|days?)} \\p{IsHan}");

    @Test
    void noScriptWritesPunctuationOfOneLanguage() throws IOException {
        try (var files = Files.walk(WEB)) {
            var found = files.filter(file -> file.toString().endsWith(".js"))
                    .filter(file -> !file.endsWith("core/texts.js"))
                    .flatMap(file -> linesOf(file).stream()
                            .filter(line -> HALF_WIDTH.matcher(line).find())
                            .map(line -> WEB.relativize(file) + ": " + line.strip()))
                    .collect(joining("\n"));
            assertThat(found).isEmpty();
        }
    }

    @Test
    void noChineseTextHasABlankBesideANumberOrADay() throws IOException {
        try (var files = Files.walk(WEB)) {
            var found = files.filter(file -> file.endsWith("zh.json"))
                    .flatMap(file -> linesOf(file).stream()
                            .filter(line -> BLANK.matcher(line).find())
                            .map(line -> WEB.relativize(file) + ": " + line.strip()))
                    .collect(joining("\n"));
            assertThat(found).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<li>${name}: <del>",
                "title=\"${t('only')}: ${id}\"",
                "`${sheet}, ${row}`",
                "`${name} (${vendor})`",
                "codes.join(', ')",
                "name + ': ' + value"
            })
    void findsPunctuationOfOneLanguage(String line) {
        assertThat(HALF_WIDTH.matcher(line).find()).isTrue();
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
