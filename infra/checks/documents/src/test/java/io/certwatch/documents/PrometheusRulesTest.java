package io.certwatch.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where Prometheus is installed, it reads its configuration and rules, and runs the unit tests of the rules. */
class PrometheusRulesTest {

    private static final Path FOLDER = Path.of("../../observability");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check config --syntax-only prometheus.yml",
                "check rules alerts.yml",
                "test rules alerts.test.yml alerts.days.test.yml"
            })
    void promtoolAccepts(String arguments) throws Exception {
        assumeTrue(isInstalled(), "no promtool");
        var command = ("promtool " + arguments).split(" ");
        var run = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(run.getInputStream().readAllBytes(), UTF_8);
        assertThat(run.waitFor()).as(said).isZero();
    }

    private static boolean isInstalled() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
    }
}
