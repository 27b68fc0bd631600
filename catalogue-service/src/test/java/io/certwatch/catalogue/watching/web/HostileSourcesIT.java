package io.certwatch.catalogue.watching.web;

import static io.certwatch.catalogue.fetching.http.MisbehavingServer.redirectsTo;
import static io.certwatch.catalogue.fetching.http.MisbehavingServer.says;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.catalogue.fetching.http.MisbehavingServer;
import io.certwatch.catalogue.hostile.HostileDocument;
import io.certwatch.catalogue.watching.ListServer;
import io.certwatch.catalogue.watching.WatchingService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The check of a source whose server is hostile says why, and the other sources are checked meanwhile. */
@WatchingService
class HostileSourcesIT {

    private static final String HTML = "200 OK\nContent-Type: text/html; charset=utf-8\n";

    @LocalServerPort
    private int port;

    private final MisbehavingServer hostile = MisbehavingServer.start();
    private final ListServer honest = new ListServer();
    private RestTestClient http;

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    @AfterEach
    void close() {
        hostile.close();
        honest.close();
    }

    @Test
    void refusesAPageWithoutEnd() {
        hostile.on("/endless", (request, out) -> {
            says(HTML).answer(request, out);
            var part = "<p>x".repeat(10_000).getBytes(UTF_8);
            while (true) out.write(part);
        });

        assertThat(reason("endless", "REFUSED")).contains("TOO_LARGE");
    }

    @Test
    void refusesAPageThatExpandsBeyondItsLimit() throws IOException {
        hostile.on("/bomb", says(HTML + "Content-Encoding: gzip", packed(64 << 20)));

        assertThat(reason("bomb", "REFUSED")).contains("TOO_LARGE");
    }

    @Test
    void refusesRedirectsInACircleAndIntoTheNetwork() {
        hostile.on("/circle", redirectsTo("/circle"));
        assertThat(reason("circle", "FAILED")).contains("REDIRECT_LOOP");

        for (var target : new String[] {"http://169.254.169.254/latest/meta-data", "http://10.0.0.1/"}) {
            hostile.on("/inwards", redirectsTo(target));
            assertThat(reason("inwards", "REFUSED")).containsAnyOf("HOST_NOT_ALLOWED", "PRIVATE_ADDRESS");
        }
        hostile.on("/disk", redirectsTo("file:///etc/passwd"));
        assertThat(reason("disk", "HELD")).contains("ELSEWHERE");
    }

    @Test
    void holdsWhatIsNoDocument() {
        hostile.on("/picture", says("200 OK\nContent-Type: image/png\n", "\u0089PNG\r\n"));
        hostile.on("/mismatch", says("200 OK\nContent-Type: application/pdf\n", "<html>not a document"));

        assertThat(reason("picture", "HELD")).isNotEmpty();
        assertThat(reason("mismatch", "HELD")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = HostileDocument.class,
            names = {
                "PDF_OF_LONG_GLYPHS",
                "PDF_FORM_THAT_DRAWS_ITSELF",
                "PDF_OF_INLINE_IMAGES",
                "DOCX_OF_MERGED_CELLS",
                "HTML_WITHOUT_BOTTOM"
            })
    void saysWhyAHostileDocumentWasNotRead(HostileDocument document) {
        hostile.on("/document", says("200 OK\nContent-Type: " + document.mediaType() + "\n", document.bytes()));

        assertThat(reason("document", "HELD"))
                .isNotEmpty()
                .doesNotContain("took longer", "broke off", "memory", "Exception");
    }

    @Test
    void checksOtherSourcesWhileOneIsSilent() {
        hostile.on("/silent", hostile.isSilent());
        hostile.on("/slow", hostile.drips(HTML));
        watch("silent", hostile.at("127.0.0.1", "/silent"));
        watch("slow", hostile.at("127.0.0.1", "/slow"));
        await().atMost(20, SECONDS).until(() -> hostile.requests().size() >= 2);
        honest.shows("catalogue/good.html");

        watch("honest", honest.address());

        assertThat(awaitCheck("honest").path("outcome").asString()).isEqualTo("CHANGED");
        assertThat(get("/api/sources/silent/checks/1").path("status").asString())
                .isEqualTo("RUNNING");
        hostile.close();
        assertThat(awaitCheck("silent").path("outcome").asString()).isEqualTo("FAILED");
        assertThat(get("/api/sources/silent").path("failures").asInt()).isOne();
    }

    /** The reasons of the first check of a new source. */
    private String reason(String path, String outcome) {
        var id = path + "-" + System.nanoTime();
        watch(id, hostile.at("127.0.0.1", "/" + path));
        var check = awaitCheck(id);
        assertThat(check.path("outcome").asString()).as(check.toString()).isEqualTo(outcome);
        assertThat(check.path("edition").isNull()).isTrue();
        assertThat(get("/api/sources/" + id).at("/newest/live").asBoolean()).isFalse();
        return check.path("reasons").toString();
    }

    private void watch(String id, String address) {
        http.put()
                .uri("/api/sources/{id}", id)
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                    {"name": {"en": "Hostile"}, "address": "%s", "list": {"of": "EDITION", "force": "STATUTORY", "title": {"en": "Catalogue"}},
                     "cadence": "P1D", "jitter": "PT0S", "enabled": true}\
                    """.formatted(address))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private JsonNode awaitCheck(String id) {
        return await().atMost(30, SECONDS)
                .until(
                        () -> get("/api/sources/" + id + "/checks/1"),
                        check -> check.path("status").asString().equals("DONE"));
    }

    private JsonNode get(String path) {
        var body = http.get().uri(path).exchange().returnResult(byte[].class).getResponseBody();
        return JsonMapper.shared().readTree(new String(Objects.requireNonNull(body), UTF_8));
    }

    private static byte[] packed(int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(new byte[size]);
        }
        return bytes.toByteArray();
    }
}
