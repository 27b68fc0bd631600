package io.certwatch.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.contract.UnknownIds;
import io.certwatch.contract.UnknownIds.Request;
import io.certwatch.local.LocalSystem;
import io.certwatch.token.RoleTable;
import io.certwatch.token.TestIssuer;
import io.certwatch.token.TestToken;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Walks through every operation that the OpenAPI documents describe, at the gateway and at the service itself, with every kind of
 * caller. {@link RoleTable} says what each is answered; an operation without a row fails.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class EveryOperationChecksItsCallerStory {

    /** The number is optional in the schema, because a published result may have none. */
    private static final String PROOF = "{\"kind\": \"CERTIFICATE\", \"number\": \"C-1\", \"body\": \"CCRC\"}";

    private static final String GATEWAY = "gateway";

    /** The addresses of the operations of a service: the gateway, and the service past the gateway. */
    private final Map<String, List<URI>> doors = new LinkedHashMap<>();

    private final Map<String, String> documents = new LinkedHashMap<>();
    private LocalSystem system;

    abstract SharedSystem shared();

    private interface Step {
        void take(String service, URI door, Request request);
    }

    @BeforeAll
    void readTheDocuments() {
        system = shared().system();
        var ports = shared().ports();
        doors.put("catalogue", List.of(system.gateway(), address(ports.catalogue())));
        doors.put("product", List.of(system.gateway(), address(ports.product())));
        doors.put("notification", List.of(system.gateway(), address(ports.notification())));
        doors.put(GATEWAY, List.of(system.gateway()));
        for (var service : doors.keySet()) {
            documents.put(
                    service,
                    Walk.ANONYMOUS
                            .get(system.gateway(), "/api/openapi/" + service)
                            .body());
        }
    }

    @Test
    void everyOperationHasARow() {
        documents.forEach((service, document) -> assertThat(UnknownIds.ofEveryOperation(document))
                .as(service)
                .extracting(Request::operation)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(RoleTable.of(service).operations()));
    }

    @Test
    void refusesCallersWithoutAValidToken() {
        var faults = new TreeMap<String, Integer>();
        invalid()
                .forEach((fault, caller) -> forEachOperation((service, door, request) -> {
                    var isOpen = RoleTable.of(service)
                                    .answer(request.operation(), RoleTable.ANONYMOUS)
                                    .equals(RoleTable.YES)
                            && caller.equals(Walk.ANONYMOUS);
                    var status = caller.send(door, request).status();
                    if (isOpen ? status == 401 || status == 403 || status >= 500 : status != 401) {
                        faults.put(request.operation() + " at " + door + ", " + fault, status);
                    }
                }));
        assertThat(faults).isEmpty();
    }

    @Test
    void allowsEachRoleWhatTheTableSays() {
        var faults = new TreeMap<String, Integer>();
        for (var role : List.of("steward", "member", "viewer", "integrator", "operator")) {
            var caller = caller(List.of("steward", "operator").contains(role) ? role : "demo-" + role);
            forEachOperation((service, door, request) -> {
                var status = caller.send(door, request).status();
                var answer = status == 401 || status == 403 ? String.valueOf(status) : RoleTable.YES;
                var isReady = status < 500 || status == 503;
                if (!isReady || !answer.equals(RoleTable.of(service).answer(request.operation(), role))) {
                    faults.put(request.operation() + " at " + door + ", " + role, status);
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void opensHealthToEverybodyAndTheRestOfActuatorToOperators() {
        for (var addresses : doors.values()) {
            var door = addresses.getLast();
            var health = Walk.ANONYMOUS.get(door, "/actuator/health");
            assertThat(health.status()).as(door.toString()).isEqualTo(200);
            assertThat(health.body()).doesNotContain("components", "details");
            for (var path : List.of("/actuator/prometheus", "/actuator/info", "/actuator")) {
                assertThat(Walk.ANONYMOUS.get(door, path).status())
                        .as(door + path)
                        .isEqualTo(401);
                assertThat(caller("demo-member").get(door, path).status())
                        .as(door + path)
                        .isEqualTo(403);
            }
            assertThat(caller("operator").get(door, "/actuator/prometheus").status())
                    .isEqualTo(200);
            assertThat(caller("operator").get(door, "/actuator/health").body()).contains("components");
        }
    }

    @Test
    void companiesStayApart() {
        var company = new FilledCompany(shared());
        var before = company.everything();
        var faults = new TreeMap<String, String>();
        for (var service : List.of("product", "notification", GATEWAY)) {
            for (var request : UnknownIds.ofEveryOperation(documents.get(service), Map.of("changeProof", PROOF))) {
                for (var attempt : company.attemptsOn(request)) {
                    var reply = caller("harbor-member").send(system.gateway(), attempt);
                    if (!company.isSafe(attempt, reply)) {
                        faults.put(
                                attempt.method() + " " + attempt.path() + " " + attempt.body(),
                                reply.status() + " " + reply.body());
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(company.everything()).isEqualTo(before);
    }

    private void forEachOperation(Step step) {
        documents.forEach((service, document) -> {
            for (var request : UnknownIds.ofEveryOperation(document)) {
                for (var door : doors.get(service)) {
                    step.take(service, door, request);
                }
            }
        });
    }

    private Walk caller(String client) {
        return new Walk(system.tokens().authorization(client));
    }

    /** Callers with a token that differs from a valid one in one point. */
    private Map<String, Walk> invalid() {
        var valid = TestToken.signedWith(shared().issuerKey(), system.identity().toString())
                .company("demo")
                .roles("member");
        assertThat(new Walk(valid.bearer())
                        .get(system.gateway(), "/api/products")
                        .status())
                .as("the valid token")
                .isEqualTo(200);
        var callers = new LinkedHashMap<String, Walk>();
        callers.put("without a token", Walk.ANONYMOUS);
        callers.put("with a word", new Walk("Bearer member"));
        callers.put("expired", new Walk(valid.expired().bearer()));
        callers.put("with another key", new Walk(valid.signedWithAnotherKey().bearer()));
        callers.put("for another audience", new Walk(valid.audience("elsewhere").bearer()));
        callers.put("for another scope", new Walk(valid.scope("openid").bearer()));
        callers.put(
                "of another issuer",
                new Walk(TestIssuer.shared().token("demo", "member").bearer()));
        return callers;
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
