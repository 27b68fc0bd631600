package io.certwatch.documents;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document names is there. */
class DocumentsTest {
    /** Made by commands that the documents describe. */
    private static final Path SECRETS = Path.of("infra/docker/secrets");

    private static Repository repository;
    private static List<Document> documents;

    @BeforeAll
    static void read() throws IOException {
        repository = new Repository();
        documents = repository.documents();
    }

    @Test
    void everyLinkLeadsToAFile() {
        assertThat(missing(Document::links, repository::contains)).isEmpty();
    }

    @Test
    void everyPathIsThere() {
        assertThat(missing(Document::paths, path -> path.startsWith(SECRETS) || repository.contains(path)))
                .isEmpty();
    }

    /** Also names of alerts, meters and operations, so the sources decide, not the files alone. */
    @Test
    void everyClassIsInTheSources() {
        var words = repository.words();

        assertThat(missing(Document::classes, name -> words.contains(name) || isOfTheJdk(name)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalogue-service", "product-service", "notification-service", "gateway"})
    void theReadmeOfAServiceNamesItsPackages(Path module) throws IOException {
        var packages = repository.packagesOf(module);
        var named = documents.stream()
                .filter(document -> document.file().equals(module.resolve("README.md")))
                .flatMap(document -> document.packages().stream())
                .toList();

        assertThat(named).as("packages that are gone").allMatch(name -> repository.contains(packages.resolve(name)));
        assertThat(named).containsAll(repository.foldersIn(packages));
    }

    @Test
    void everyAlertNamesItsRunbook() {
        var runbooks = Path.of("infra/observability/runbooks.md");
        var sections = find("^### (\\w+)$", repository.text(runbooks)).toList();
        var alerts = repository.text(Path.of("infra/observability/alerts.yml"));
        var names = find("- alert: (\\w+)", alerts).toList();

        assertThat(sections).containsExactlyInAnyOrderElementsOf(names);
        assertThat(find("runbook_url: (\\S+)", alerts))
                .containsExactlyElementsOf(names.stream()
                        .map(name -> runbooks + "#" + name.toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static Stream<String> find(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(found -> found.group(1));
    }

    private static <T> List<String> missing(Function<Document, Stream<T>> names, Predicate<T> isThere) {
        return documents.stream()
                .flatMap(document -> names.apply(document)
                        .filter(not(isThere))
                        .map(name -> "%s names %s".formatted(document.file(), name)))
                .toList();
    }

    private static boolean isOfTheJdk(String name) {
        try {
            Class.forName("java.lang." + name);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
