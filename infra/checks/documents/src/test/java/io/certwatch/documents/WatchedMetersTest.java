package io.certwatch.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules and dashboards ask for meters that are there: a query for another one is never true, and nobody notices. */
class WatchedMetersTest {

    private static final Path FOLDER = Path.of("infra/observability");

    /** Meters of libraries, by the names that these give them. */
    private static final Set<String> OF_LIBRARIES = Set.of(
            "up",
            "http_server_requests_seconds_bucket",
            "http_server_requests_seconds_count",
            "jvm_memory_used_bytes",
            "process_cpu_usage",
            "kafka_consumer_fetch_manager_records_lag",
            "resilience4j_circuitbreaker_state",
            "tasks_scheduled_execution_active_seconds_max",
            "tasks_scheduled_execution_seconds_count");

    /** A word before labels, a range or a comparison; functions are followed by a parenthesis, labels by an operator or a comma. */
    private static final Pattern METER =
            Pattern.compile("(?<![\\w:\"$.{|-])([a-z][a-z0-9]*(?:_[a-z0-9]+)+|up)(?=[{\\[) ]|$)(?! *\\()");

    private static final Pattern BY = Pattern.compile("\\b(by|on|without) ?\\([^)]*\\)");
    private static final Pattern TEXT = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)+|\\.[a-z.]+)\"");
    private static final Pattern SUFFIX = Pattern.compile("_(seconds|total|bucket|count|sum|max)$");
    private static final Repository REPOSITORY = repository();

    /** Names of meters in the sources; those of imports begin with a name that the service supplies. */
    private static final Set<String> OURS = REPOSITORY.files().stream()
            .filter(file -> file.toString().endsWith(".java") && file.toString().contains("src/main"))
            .flatMap(file -> TEXT.matcher(REPOSITORY.text(file)).results().map(found -> found.group(1)))
            .flatMap(name -> name.startsWith(".")
                    ? Stream.of("product", "register", "notification").map(service -> service + name)
                    : Stream.of(name))
            .map(name -> name.replace('.', '_'))
            .collect(Collectors.toSet());

    static List<Path> files() {
        return REPOSITORY.files().stream()
                .filter(file -> file.startsWith(FOLDER.resolve("grafana/dashboards"))
                        || file.equals(FOLDER.resolve("alerts.yml")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void asksForMetersThatAreThere(Path file) {
        var meters = queries(REPOSITORY.text(file))
                .map(query -> BY.matcher(query).replaceAll(""))
                .flatMap(query -> METER.matcher(query).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());

        assertThat(meters).as("meters found").isNotEmpty();
        assertThat(meters).allMatch(name -> OF_LIBRARIES.contains(name) || OURS.contains(base(name)), "is a meter");
    }

    /** The expression of a rule, perhaps on the lines after its key, and the expressions of a dashboard. */
    private static Stream<String> queries(String text) {
        return Stream.concat(
                        Pattern.compile("expr: (?:>-\\n)?((?:.+\\n)+?)(?= *(?:for|labels|- record)|\\n)")
                                .matcher(text)
                                .results(),
                        Pattern.compile("\"expr\": \"(.*)\",").matcher(text).results())
                .map(found -> found.group(1).replace("\\\"", "\"").replaceAll("\"[^\"]*\"", ""));
    }

    private static String base(String name) {
        var shorter = SUFFIX.matcher(name).replaceFirst("");
        return shorter.equals(name) || OURS.contains(name) ? name : base(shorter);
    }

    private static Repository repository() {
        try {
            return new Repository();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
