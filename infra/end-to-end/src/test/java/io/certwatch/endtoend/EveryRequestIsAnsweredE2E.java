package io.certwatch.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.http.BadRequest;
import io.certwatch.http.BadRequests;
import io.certwatch.http.OddRequests;
import io.certwatch.http.RawHttp;
import io.certwatch.local.LocalPlan;
import io.certwatch.local.LocalSystem;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gateway and each service answer every request: a described one by its service, a wrong one with a problem document. */
@TestInstance(Lifecycle.PER_CLASS)
class EveryRequestIsAnsweredE2E {

    private static final long SEED = 20_261_126;
    private static final int PER_OPERATION = 6;

    /** An address for requests, with a few of its paths of each kind. */
    private enum Door {
        CATALOGUE(
                List.of("/api/editions", "/api/certificates", "/nothing"),
                List.of("/api/certificates/imports", "/api/editions", "/api/sources/x/checks", "/nothing")),
        PRODUCT(
                List.of("/api/products", "/api/exports/products.csv", "/nothing"),
                List.of("/api/products", "/api/inventory/imports", "/api/assessments", "/api/impacts", "/nothing")),
        NOTIFICATION(
                List.of("/api/contacts", "/unsubscribe/x", "/nothing"),
                List.of("/api/contacts", "/acknowledge/x", "/nothing")),
        GATEWAY(
                List.of("/api/products", "/api/openapi", "/nothing"),
                List.of("/api/products", "/api/certificates/imports", "/unsubscribe/x", "/nothing"));

        private final List<String> readable;
        private final List<String> writable;

        Door(List<String> readable, List<String> writable) {
            this.readable = readable;
            this.writable = writable;
        }
    }

    /** Streams that do not end; a wrong parameter is answered at once. */
    private static final Set<String> ENDLESS = Set.of("/api/feed", "/api/alerts/events", "/api/editions/events");

    private LocalPlan plan;
    private LocalSystem system;

    @BeforeAll
    void start(@TempDir Path data) {
        plan = LocalPlan.in(data);
        system = LocalSystem.start(plan);
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @Test
    void routesEveryDescribedPathToItsService() {
        var client = new Client(system);
        var services = client.get("/api/openapi").body();
        var closed = new ArrayList<String>();
        var open = new ArrayList<String>();
        for (var service : services) {
            for (var path : client.get(service.path("openapi").asString())
                    .body()
                    .path("paths")
                    .propertyNames()) {
                var answer = client.get(path.replaceAll("\\{[^}]*}", "1") + (ENDLESS.contains(path) ? "?start=1" : ""));
                (leadsNowhere(answer) ? closed : open).add(path);
            }
        }

        assertThat(closed).isEmpty();
        assertThat(open)
                .containsAll(List.of(
                        "/api/sources/{id}/checks/{number}/original",
                        "/api/editions/feed.atom",
                        "/api/products/{sku}",
                        "/api/contacts"));
    }

    @Test
    void generatedClientsDoTheMainJob() throws Exception {
        var clients = new GeneratedClients(Path.of("target", "generated-clients"));
        var gateway = new Client(system);
        for (var service : List.of("catalogue", "product", "notification"))
            clients.generate(service, gateway.text("/api/openapi/" + service));
        try (var loader =
                clients.compile(Path.of(getClass().getResource("MainJob.java").toURI()))) {
            var job = (Callable<?>) loader.loadClass("io.certwatch.client.MainJob")
                    .getConstructor(URI.class, UnaryOperator.class)
                    .newInstance(system.gateway(), (UnaryOperator<String>) system.tokens()::authorizationFor);

            assertThat(job.call())
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

    @ParameterizedTest
    @EnumSource
    void answersBadRequestsWithAReason(Door door) {
        assertThatAllAreAnswered(door, BadRequests.of(door.readable, door.writable));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GATEWAY")
    void answersOddRequestsWithAReason(Door door) {
        var openApi = new Client(system)
                .get("/api/openapi/" + door.name().toLowerCase(Locale.ROOT))
                .body();
        assertThatAllAreAnswered(door, OddRequests.of(openApi, SEED, PER_OPERATION));
    }

    private void assertThatAllAreAnswered(Door door, List<BadRequest> requests) {
        var faults = new TreeMap<String, String>();
        for (var request : requests) {
            var fault = BadRequest.faultOf(RawHttp.ask(
                    port(door), request.with("Authorization: " + token(request)).bytes()));
            if (!fault.isEmpty()) {
                faults.put(request.name(), fault);
            }
        }
        assertThat(requests).hasSizeGreaterThan(50);
        assertThat(faults).isEmpty();
    }

    private String token(BadRequest request) {
        return system.tokens().authorizationFor(request.name().replaceFirst("^\\S* ", ""));
    }

    private int port(Door door) {
        return switch (door) {
            case CATALOGUE -> plan.ports().catalogue();
            case PRODUCT -> plan.ports().product();
            case NOTIFICATION -> plan.ports().notification();
            case GATEWAY -> plan.ports().gateway();
        };
    }

    /** A path that only takes other methods answers 405, and an unknown id its own 404. */
    private static boolean leadsNowhere(Answer answer) {
        return answer.status() >= 500 || answer.body().path("type").asString("").equals("urn:problem:unknown-path");
    }
}
