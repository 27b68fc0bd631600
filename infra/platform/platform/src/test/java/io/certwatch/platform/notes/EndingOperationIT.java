package io.certwatch.platform.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.http.RawHttp;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Clients learn of the end of an operation from its answers and from the document. */
@WithNotesService
class EndingOperationIT {

    @LocalServerPort
    private int port;

    @Test
    void answersSayWhenItEndsAndWhatTakesItsPlace() {
        var request = "GET /notes/old HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

        var answer = RawHttp.ask(port, request.getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Deprecation")).isEqualTo("@1796083200");
        assertThat(answer.header("Sunset")).isEqualTo("Wed, 01 Dec 2027 00:00:00 GMT");
        assertThat(answer.header("Link")).isEqualTo("</notes>; rel=\"successor-version\"");
    }

    @Test
    void theDocumentMarksIt() {
        var document =
                JsonMapper.shared().readTree(new Http(port).get("/v3/api-docs").body());
        var operation = document.at("/paths/~1notes~1old/get");

        assertThat(operation.path("deprecated").asBoolean()).isTrue();
        assertThat(operation.path("description").asString()).contains("removed on 2027-12-01");
        assertThat(operation.at("/responses/200/headers").propertyNames()).contains("Deprecation", "Sunset");
        assertThat(document.at("/paths/~1notes/get").has("deprecated")).isFalse();
    }
}
