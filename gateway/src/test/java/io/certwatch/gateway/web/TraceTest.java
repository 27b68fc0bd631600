package io.certwatch.gateway.web;

import static io.certwatch.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.gateway.GatewayTest;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class TraceTest extends GatewayTest {

    private static final String CLIENTS_TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void startsATraceThatTheServiceContinues() {
        HttpResponse<String> answer = get("/api/products");
        String traceparent = PRODUCT.lastCall().headers().getFirst("traceparent");
        assertThat(traceparent).contains(traceIdOf(answer)).endsWith("-01");
    }

    @Test
    void continuesTheTraceOfTheClient() {
        HttpResponse<String> answer =
                send(request("/api/products").header("traceparent", "00-" + CLIENTS_TRACE + "-00f067aa0ba902b7-01"));
        assertThat(traceIdOf(answer)).isEqualTo(CLIENTS_TRACE);
        assertThat(PRODUCT.lastCall().headers().get("traceparent"))
                .singleElement()
                .asString()
                .contains(CLIENTS_TRACE)
                .doesNotContain("00f067aa0ba902b7");
    }

    @Test
    void returnsOneTraceIdEvenIfTheServiceReturnsItToo() {
        PRODUCT.answer(200, "{}", "X-Trace-Id", CLIENTS_TRACE);
        assertThat(get("/api/products").headers().allValues("X-Trace-Id")).hasSize(1);
    }

    @Test
    void showsTheTraceIdInProblemsAndInTheLog(CapturedOutput output) {
        NOTIFICATION.behave(call -> call.close());
        HttpResponse<String> answer = get("/api/alerts");
        assertThat(assertProblem(answer, 503, "service-unavailable")
                        .path("traceId")
                        .asString())
                .isEqualTo(traceIdOf(answer));
        assertThat(output.getOut().lines())
                .anyMatch(line -> line.contains(traceIdOf(answer)) && line.contains("notification"));
        HttpResponse<String> unknown = get("/api/nothing");
        assertThat(assertProblem(unknown, 404, "unknown-path").path("traceId").asString())
                .isEqualTo(traceIdOf(unknown));
    }

    @Test
    void answersInvalidHttpWithAProblem() throws IOException {
        try (Socket client = new Socket("127.0.0.1", port)) {
            client.getOutputStream().write("NOT A REQUEST\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(client.getInputStream().readAllBytes())
                    .asString()
                    .contains("application/problem+json", "urn:problem:bad-request");
        }
    }

    private static String traceIdOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Trace-Id").orElseThrow();
    }
}
