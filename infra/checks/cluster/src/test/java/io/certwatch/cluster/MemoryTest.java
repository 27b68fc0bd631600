package io.certwatch.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits of memory add up, and are the same in the cluster and in the compose file. The calculation is in the README of infra/k8s. */
class MemoryTest {

    /** MiB that a service takes beside its heap, and a worker process beside its own. */
    private static final int JVM = 256;

    private static final int WORKER = 80;

    @ParameterizedTest
    @CsvSource({
        "catalogue-service, certwatch.documents.workers, certwatch.documents.heap",
        "product-service, certwatch.spreadsheets.workers, certwatch.spreadsheets.heap",
        "notification-service, , notification.contact-import.heap",
        "gateway, , "
    })
    void aLimitIsTheSumOfItsParts(String service, String workers, String heapOfWorker) {
        var container = Manifests.one("Deployment", service).at("/spec/template/spec/containers/0");
        var composed = Manifests.yaml("docker-compose.yml").at("/services/" + service);
        var options = container
                .path("env")
                .valueStream()
                .filter(variable -> variable.path("name").asString().equals("JDK_JAVA_OPTIONS"))
                .map(variable -> variable.path("value").asString())
                .findFirst()
                .orElseThrow();
        var heap = number("-Xmx(\\d+)m", options);
        int count = heapOfWorker == null ? 0 : workers == null ? 1 : documentedDefault(workers);
        int sum = heap + JVM + (count == 0 ? 0 : count * (documentedDefault(heapOfWorker) + WORKER));

        assertThat(container.at("/resources/limits/memory").asString()).isEqualTo(sum + "Mi");
        assertThat(container.at("/resources/requests/memory").asString()).isEqualTo(sum + "Mi");
        assertThat(composed.path("mem_limit").asString()).isEqualTo(sum + "m");
        assertThat(composed.at("/environment/JDK_JAVA_OPTIONS").asString()).isEqualTo(options);
        assertThat(number("\\| " + service + " \\|.*\\| \\*\\*(\\d+)\\*\\* \\|", Manifests.text("infra/k8s/README.md")))
                .isEqualTo(sum);
    }

    private static int documentedDefault(String setting) {
        return number(
                "\\| `" + Pattern.quote(setting) + "` \\| `(\\d+)(?:MB)?` \\|",
                Manifests.text("infra/docs/configuration.md"));
    }

    private static int number(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
