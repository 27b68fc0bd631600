package io.certwatch.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.http.BadRequest;
import io.certwatch.http.BadRequests;
import io.certwatch.http.RawAnswer;
import io.certwatch.http.RawHttp;
import io.certwatch.token.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = NotesApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class RefusedRequestsIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final TestIssuer PROVIDER = TestIssuer.shared();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry settings) {
        settings.add("certwatch.security.issuers[0].uri", PROVIDER::uri);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "viewer"})
    void answersBadRequestsOfCallersWithAReason(String role) {
        var token = "Authorization: " + PROVIDER.token("demo", role).bearer();
        assertThatAllAreAnswered(
                requests().stream().map(request -> request.with(token)).toList());
    }

    @Test
    void answersBadRequestsWithoutATokenWithAReason() {
        assertThatAllAreAnswered(requests());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: 1\n", "%00=1", "a=1"})
    void refusesFormsByTheirTypeWhateverTheirFieldsAre(String form) {
        var answer = send("""
            POST /api/notes HTTP/1.1\r
            Host: 127.0.0.1\r
            Connection: close\r
            Authorization: %s\r
            Content-Type: %s\r
            Content-Length: %d\r
            \r
            %s\
            """.formatted(PROVIDER.token("demo", "member").bearer(), FORM, form.length(), form));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.body()).contains("urn:problem:unsupported-media-type");
    }

    @Test
    void tellsACallerWithoutPermissionNothingOfMediaTypes() {
        var head = """
            POST /api/notes HTTP/1.1\r
            Host: 127.0.0.1\r
            Connection: close\r
            Authorization: %s\r
            Content-Type: text/csv\r
            Content-Length: 1\r
            \r
            a\
            """;
        assertThat(send(head.formatted(PROVIDER.token("demo", "viewer").bearer()))
                        .status())
                .isEqualTo(403);
        assertThat(send(head.formatted(PROVIDER.token("demo", "member").bearer()))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void acceptsHeadersInUtf8AndPathsWithAPercentSign() {
        var answer = send("""
            GET /unsubscribe/50%25 HTTP/1.1\r
            Host: 127.0.0.1\r
            Connection: close\r
            Accept: 文\r
            \r
            """);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("50%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/company;x=1", "/api//company", "/api/%2e%2e/company", "/api/company%0a"})
    void explainsThatAnAddressIsRejected(String path) {
        var answer = send("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:problem:bad-request", "The path contains", "traceId");
    }

    /** Sends only the head of a request; a form that is read would be waited for. */
    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void checksTheCallerBeforeAForm(String method) {
        try (var connection = new RawHttp(port)) {
            assertThat(connection.send("""
                %s /api/notes HTTP/1.1\r
                Host: 127.0.0.1\r
                Content-Type: %s\r
                Content-Length: 1000\r
                \r
                """.formatted(method, FORM)).line()).startsWith("HTTP/1.1 401");
        }
    }

    private static List<BadRequest> requests() {
        return BadRequests.of(
                List.of("/api/company", "/unsubscribe/x", "/v3/api-docs", "/nothing"),
                List.of("/api/notes", "/unsubscribe/x", "/nothing"));
    }

    private void assertThatAllAreAnswered(List<BadRequest> requests) {
        var faults = new TreeMap<String, String>();
        for (var request : requests) {
            var fault = BadRequest.faultOf(RawHttp.ask(port, request.bytes()));
            if (!fault.isEmpty()) faults.put(request.name(), fault);
        }
        assertThat(faults).isEmpty();
    }

    private RawAnswer send(String request) {
        return RawHttp.ask(port, request.getBytes(StandardCharsets.UTF_8));
    }
}
