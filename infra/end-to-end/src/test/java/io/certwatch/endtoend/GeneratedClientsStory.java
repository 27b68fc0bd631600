package io.certwatch.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Clients that the OpenAPI generator creates publish an edition, register products and read what they must do. */
abstract class GeneratedClientsStory {

    private static final String COMPANY = "generating";

    /** What the program {@code MainJob} saw, by step. */
    abstract Map<String, Object> seen();

    @SuppressWarnings("unchecked")
    static Map<String, Object> doTheMainJob(SharedSystem shared) throws Exception {
        var clients = new GeneratedClients(Path.of("target", "generated-clients"));
        var gateway = new Client(shared.system());
        for (var service : List.of("catalogue", "product", "notification"))
            clients.generate(service, gateway.text("/api/openapi/" + service));
        var program = GeneratedClientsStory.class.getResource("MainJob.java").toURI();
        try (var loader = clients.compile(Path.of(program))) {
            var job = (Callable<Map<String, Object>>) loader.loadClass("io.certwatch.client.MainJob")
                    .getConstructor(URI.class, UnaryOperator.class)
                    .newInstance(shared.system().gateway(), shared.authorization(COMPANY));
            return job.call();
        }
    }

    @Test
    void theMainJobIsDone() {
        assertThat(seen())
                .isEqualTo(Map.ofEntries(
                        Map.entry("draft", "DRAFT"),
                        Map.entry("entries", 15),
                        Map.entry("contact", "jane@client.example"),
                        Map.entry("assessed", "REQUIRED"),
                        Map.entry("stored", 1),
                        Map.entry("verdict", "REQUIRED"),
                        Map.entry("entry", "CNE-01"),
                        Map.entry("progress", "IN_PROGRESS"),
                        Map.entry("refused fields", List.of("application")),
                        Map.entry("unknown obligation", 404),
                        Map.entry("imported", 2L),
                        Map.entry("exported", 3L),
                        Map.entry("certificates", 1L),
                        Map.entry("unknown product", "urn:problem:unknown-product")));
    }
}
