package io.certwatch.platform.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.http.RawAnswer;
import io.certwatch.http.RawHttp;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests that no filter sees get the same document as all others. */
@WithNotesService
class RefusedByTomcatIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @LocalServerPort
    private int port;

    @Test
    void namesTheTraceOfTheClientAndThePath() {
        var answer = ask("/notes/%00", "traceparent: 00-" + TRACE + "-00f067aa0ba902b7-01\r\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("X-Trace-Id")).isEqualTo(TRACE);
        assertThat(json(answer).path("traceId").asString()).isEqualTo(TRACE);
        assertThat(json(answer).path("instance").asString()).isEqualTo("/notes/%00");
    }

    @Test
    void makesATraceIdWithoutOneOfTheClient() {
        var answer = ask("/notes/%00", "");

        assertThat(answer.header("X-Trace-Id")).matches("[0-9a-f]{32}");
        assertThat(json(answer).path("traceId").asString()).isEqualTo(answer.header("X-Trace-Id"));
    }

    @Test
    void saysHowAnIdWithASlashIsWritten() {
        var problem = json(ask("/notes/A%2FB%201/history", ""));

        assertThat(problem.path("type").asString()).isEqualTo("urn:problem:slash-in-path");
        assertThat(problem.path("detail").asString()).contains("write ~QS9CIDE in place of A%2FB%201");
    }

    private RawAnswer ask(String path, String header) {
        var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n";
        return RawHttp.ask(port, request.getBytes(StandardCharsets.US_ASCII));
    }

    private static JsonNode json(RawAnswer answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
