package io.certwatch.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.http.BadRequest;
import io.certwatch.http.BadRequests;
import io.certwatch.http.OddRequests;
import io.certwatch.http.RawHttp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gateway and each service answer every request: a described one by its service, a wrong one with a problem document. Wrong requests change nothing, so they are sent to several services at a time. */
abstract class EveryRequestIsAnsweredStory {

    private static final long SEED = 20_261_126;
    private static final int PER_OPERATION = 4;

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

    abstract SharedSystem shared();

    @Test
    void routesEveryDescribedPathToItsService() {
        var client = new Client(shared().system());
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

    @ParameterizedTest
    @EnumSource
    @Execution(ExecutionMode.CONCURRENT)
    void answersBadRequestsWithAReason(Door door) {
        assertThatAllAreAnswered(door, BadRequests.of(door.readable, door.writable));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GATEWAY")
    @Execution(ExecutionMode.CONCURRENT)
    void answersOddRequestsWithAReason(Door door) {
        var openApi = new Client(shared().system())
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
        return shared().system().tokens().authorizationFor(request.name().replaceFirst("^\\S* ", ""));
    }

    private int port(Door door) {
        return switch (door) {
            case CATALOGUE -> shared().ports().catalogue();
            case PRODUCT -> shared().ports().product();
            case NOTIFICATION -> shared().ports().notification();
            case GATEWAY -> shared().ports().gateway();
        };
    }

    /** A path that only takes other methods answers 405, and an unknown id its own 404. */
    private static boolean leadsNowhere(Answer answer) {
        return answer.status() >= 500 || answer.body().path("type").asString("").equals("urn:problem:unknown-path");
    }
}
