package io.certwatch.importjob;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ImportMetricsTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final InMemoryImports<String> imports = new InMemoryImports<>();

    @Test
    void theOldestImportWithWorkToDoHasAnAge() {
        new ImportMetrics<>(meters, new ImportNames("products", "product", "import"), imports, () -> NOW);
        assertThat(age()).isZero();

        receive("a", "demo", 60);
        receive("b", "demo", 20);
        receive("c", "harbor", 90);
        assertThat(age()).isEqualTo(90);
    }

    private void receive(String id, String owner, int secondsAgo) {
        var original = new Original("sha-" + id, "text/csv", "UTF-8", 10);
        imports.add(ImportJob.receive(id, owner, null, original, "details", NOW.minusSeconds(secondsAgo), null));
    }

    private double age() {
        return meters.get("product.import.oldest.age").timeGauge().value(TimeUnit.SECONDS);
    }
}
