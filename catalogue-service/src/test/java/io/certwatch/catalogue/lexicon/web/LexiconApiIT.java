package io.certwatch.catalogue.lexicon.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.catalogue.RunningService;
import io.certwatch.catalogue.Topic;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@RunningService
class LexiconApiIT {

    private static final Topic LEXICON = new Topic("certwatch.catalogue.lexicon.v1");
    private static final String SENSES = """
        {"senses": [{"editions": ["2040-1"], "terms": {"zh": ["%s"], "en": ["quantum gateway"]}, "families": []}], "texts": ["量子网关", "Quantum Gateway QG-1"]}\
        """;

    @LocalServerPort
    private int port;

    private RestTestClient http;

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    @Test
    void editsAnEntry() {
        put("If-Match", "\"1\"", "量子网关").expectStatus().isEqualTo(412);
        put("X-Nothing", "", "量子网关")
                .expectStatus()
                .isEqualTo(428)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:problem:precondition-required");
        put("If-Match", "1", "量子网关")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("If-Match");
        put("If-None-Match", "*", " ")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("senses[0].terms.zh[0]");
        var tag = put("If-None-Match", "*", "量子网关")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.catalogueVersion")
                .isNotEmpty()
                .jsonPath("$.by")
                .isEqualTo("somebody")
                .jsonPath("$.recordedBy.subject")
                .isEqualTo("somebody")
                .returnResult()
                .getResponseHeaders()
                .getETag();
        put("If-Match", tag, "量子安全网关").expectStatus().isOk();
        put("If-Match", tag, "量子").expectStatus().isEqualTo(412);

        http.get()
                .uri("/api/lexicon/QTM-01/revisions")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].senses[0].terms.zh[0]")
                .isEqualTo(List.of("量子安全网关", "量子网关"));
        http.post()
                .uri("/api/lexicon/QTM-01/preview")
                .contentType(MediaType.APPLICATION_JSON)
                .body(SENSES.formatted("网关"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].effect")
                .isEqualTo(List.of("STARTS", "STAYS"));
        http.get()
                .uri("/api/lexicon")
                .exchange()
                .expectBody()
                .jsonPath("$.catalogueVersion")
                .value(
                        String.class,
                        version -> assertThat(new String(Base64.getUrlDecoder().decode(version), UTF_8))
                                .startsWith("lexicon="));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(
                                LEXICON.messages(message -> message.key().equals("QTM-01")))
                        .hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void returnsTheShippedEntry() {
        http.get()
                .uri("/api/lexicon/CNE-01/shipped")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.senses")
                .isArray();
        http.get().uri("/api/lexicon/NOPE-1/shipped").exchange().expectStatus().isNotFound();
        http.get()
                .uri("/api/lexicon/NOPE-1/revisions")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void storesTermsAsTheyWereRead() {
        for (var entry : List.of("CNE-01", "OTHER", "CONTEXT")) {
            var read = senses("/api/lexicon/" + entry + "/shipped");
            http.put()
                    .uri("/api/lexicon/COPY-" + entry)
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("If-None-Match", "*")
                    .body(read)
                    .exchange()
                    .expectStatus()
                    .isOk();
            assertThat(senses("/api/lexicon/COPY-" + entry)).as(entry).isEqualTo(read);
        }
    }

    private Map<String, Object> senses(String path) {
        var answer = http.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody();
        return Map.of("senses", requireNonNull(answer).get("senses"));
    }

    private ResponseSpec put(String header, String value, String term) {
        return http.put()
                .uri("/api/lexicon/QTM-01")
                .contentType(MediaType.APPLICATION_JSON)
                .header(header, value)
                .body(SENSES.substring(0, SENSES.indexOf(", \"texts\"")).formatted(term) + "}")
                .exchange();
    }
}
