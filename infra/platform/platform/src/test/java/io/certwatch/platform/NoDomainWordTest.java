package io.certwatch.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The technical libraries contain no domain words: these would be domain code shared between services. */
class NoDomainWordTest {

    private static final List<Path> SOURCES = List.of(
            Path.of("src/main/java"),
            Path.of("../platform-web/src/main/java"),
            Path.of("../security/src/main/java"),
            Path.of("../audit/src/main/java"),
            Path.of("../idempotency/src/main/java"),
            Path.of("../dead-letters/src/main/java"),
            Path.of("../../shared/import-job/src/main/java"));
    private static final Pattern DOMAIN = Pattern.compile(
            "(?i)\\b\\w*(product(?!ion)|edition|lexicon|certificate|obligation|assessment|vendor|catalogue|inventory)\\w*");

    @ParameterizedTest
    @FieldSource("SOURCES")
    void isInALibrary(Path root) throws IOException {
        try (var sources = Files.walk(root).filter(Files::isRegularFile)) {
            assertThat(sources.flatMap(NoDomainWordTest::lines)).isNotEmpty().noneMatch(DOMAIN.asPredicate());
        }
    }

    private static Stream<String> lines(Path source) {
        try {
            return Files.readAllLines(source).stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
