package io.certwatch.gateway;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@AnalyzeClasses(packages = "io.certwatch.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern DOMAIN_WORDS = Pattern.compile(
            "(?i)catalog|edition|entr(y|ies)\\b|certificate|lexicon|product|inventory|assess|obligation|vendor|contact|alert|notif");

    @ArchTest
    static final ArchRule door = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("io.certwatch..")
                    .and(resideOutsideOfPackages(
                            "io.certwatch.gateway..",
                            "io.certwatch.platform.web..",
                            "io.certwatch.platform.openapi..",
                            "io.certwatch.platform.secret..",
                            "io.certwatch.platform.meter..",
                            "io.certwatch.platform.text..",
                            "io.certwatch.security..",
                            "io.certwatch.audit..")))
            .because("the gateway shares only the web platform, its texts and meters, the check of tokens and the audit"
                    + " with the services");

    @ArchTest
    static final ArchRule layers = slices().matching("io.certwatch.gateway.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each package can be read independently");

    @ArchTest
    static void findsTheClasses(JavaClasses classes) {
        assertThat(classes).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bulkhead", "fallback", "routing", "health", "session", "signin", "trust"})
    void hasItsPackages(String part) {
        assertThat(SOURCES.resolve("io/certwatch/gateway").resolve(part)).isDirectory();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void containsNoDomainWord(Path source) throws IOException {
        List<String> lines = Files.readAllLines(source);
        assertThat(lines)
                .as("routes are settings, not code")
                .filteredOn(line -> !line.startsWith("package")
                        && DOMAIN_WORDS.matcher(line).find())
                .isEmpty();
    }

    static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
