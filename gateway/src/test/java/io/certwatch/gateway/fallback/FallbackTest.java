package io.certwatch.gateway.fallback;

import static io.certwatch.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.gateway.GatewayTest;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FallbackTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void reportsThatAServiceIsDown(String method) {
        PRODUCT.die();
        try {
            HttpResponse<String> answer = send(method, "/api/products");
            var problem = assertProblem(answer, 503, "service-unavailable");
            assertThat(problem.path("detail").asString()).contains("product", "cannot be reached");
            assertThat(problem.path("traceId").asString()).hasSize(32);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        } finally {
            PRODUCT.revive();
        }
    }

    @Test
    void reportsThatAServiceIsTooSlow() {
        CountDownLatch later = new CountDownLatch(1);
        PRODUCT.hang(later);
        HttpResponse<String> answer = get("/api/summary");
        later.countDown();
        assertThat(assertProblem(answer, 504, "service-unavailable")
                        .path("detail")
                        .asString())
                .contains("product", "in time");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void reportsThatAServiceDisconnected() {
        NOTIFICATION.behave(call -> call.close());
        assertProblem(get("/api/alerts"), 503, "service-unavailable");
    }

    @Test
    void opensTheCircuitOfADeadServiceUntilItIsBack() {
        CATALOGUE.die();
        try {
            await().until(() -> get("/api/editions").body().contains("gets no requests"));
            assertThat(state("catalogue")).isEqualTo(State.OPEN);
            assertThat(get("/api/products").statusCode()).as("other services").isEqualTo(200);
        } finally {
            CATALOGUE.revive();
        }
        await().until(() -> get("/api/editions").statusCode() == 200);
        await().until(() -> {
            get("/api/editions");
            return state("catalogue") == State.CLOSED;
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 422, 500, 503})
    void forwardsErrorsOfAServiceAndKeepsTheCircuitClosed(int status) {
        PRODUCT.answer(status, "its own words");
        for (int i = 0; i < 30; i++) {
            HttpResponse<String> answer = get("/api/products/X");
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).isEqualTo("its own words");
        }
        assertThat(state("product")).isEqualTo(State.CLOSED);
    }

    @Test
    void rejectsUnknownMethods() {
        int before = PRODUCT.numberOfCalls();
        HttpResponse<String> answer = send("PROPFIND", "/api/products");
        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET", "POST");
        assertThat(PRODUCT.numberOfCalls()).isEqualTo(before);
    }

    private State state(String service) {
        return breakers.circuitBreaker(service).getState();
    }
}
