package io.certwatch.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Clients that the OpenAPI generator creates publish an edition, register products, read what they must do, and make a key. */
abstract class GeneratedClientsStory {

    private static final String COMPANY = "generating";

    private static final List<String> PROGRAMS = List.of("MainJob", "KeyJob");

    /** What the programs saw, by step. */
    abstract Map<String, Object> seen();

    static Map<String, Object> doTheMainJob(SharedSystem shared) throws Exception {
        var clients = new GeneratedClients(Path.of("target", "generated-clients"));
        var gateway = new Client(shared.system());
        for (var service : List.of("catalogue", "product", "notification", "gateway"))
            clients.generate(service, gateway.text("/api/openapi/" + service));
        var seen = new HashMap<String, Object>();
        try (var loader = clients.compile(sources())) {
            for (var program : PROGRAMS) seen.putAll(run(loader, program, shared));
        }
        return seen;
    }

    private static List<Path> sources() throws URISyntaxException {
        var sources = new ArrayList<Path>();
        for (var program : PROGRAMS)
            sources.add(Path.of(
                    GeneratedClientsStory.class.getResource(program + ".java").toURI()));
        return sources;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> run(ClassLoader loader, String program, SharedSystem shared) throws Exception {
        var job = (Callable<Map<String, Object>>) loader.loadClass("io.certwatch.client." + program)
                .getConstructor(URI.class, UnaryOperator.class)
                .newInstance(shared.system().gateway(), shared.authorization(COMPANY));
        return job.call();
    }

    @Test
    void theMainJobIsDone() {
        assertThat(seen())
                .isEqualTo(Map.ofEntries(
                        Map.entry("draft", "DRAFT"),
                        Map.entry("entries", 15),
                        Map.entry("contact", "jane@client.example"),
                        Map.entry("contact again", List.of(201, true)),
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
                        Map.entry("key", "MEMBER"),
                        Map.entry("key company", COMPANY),
                        Map.entry("key again", true),
                        Map.entry("keys", List.of("Generated client")),
                        Map.entry("refused roles", List.of("roles")),
                        Map.entry("unknown product", "urn:problem:unknown-product")));
    }
}
