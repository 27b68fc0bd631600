package io.certwatch.catalogue.template;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.catalogue.RunningService;
import io.certwatch.catalogue.Topic;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Templates over HTTP and on the topic. Each test that edits has a template of its own. */
@RunningService
class TemplatesApiIT {

    private static final Topic TEMPLATES = new Topic("certwatch.catalogue.templates.v1");

    @LocalServerPort
    private int port;

    private RestTestClient http;

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    @Test
    void publishesTheShippedTemplatesAtTheFirstStart() {
        get("/api/checklist-templates")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].id")
                .isEqualTo(List.of("cloud", "connected-vehicles", "cross-sector", "platforms"));
        get("/api/checklist-templates/cross-sector")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.by")
                .isEqualTo("shipped")
                .jsonPath("$.sector")
                .isEmpty()
                .jsonPath("$.items[?(@.key == 'vendor-clause')].each")
                .isEqualTo("VENDOR")
                .jsonPath("$.items[?(@.each == 'OBLIGATION')].key")
                .isEqualTo(List.of("proof"));

        assertThat(told("cross-sector", 1).path("items").size()).isGreaterThan(15);
    }

    @Test
    void publishesTheNextRevisionOfAnEditedTemplate() {
        var form = form("connected-vehicles");
        assertThat(form).contains("Log every OTA update");

        put("connected-vehicles", null, form).expectStatus().isEqualTo(428);
        put("connected-vehicles", "\"1\"", form.replace("Log every OTA update", "Log all OTA updates"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody()
                .jsonPath("$.sector")
                .isEqualTo("CONNECTED_VEHICLES")
                .jsonPath("$.recordedBy.subject")
                .isEqualTo("somebody");

        assertThat(told("connected-vehicles", 2).path("items").toString()).contains("Log all OTA updates");
        get("/api/checklist-templates/connected-vehicles/revisions?limit=1")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].revision")
                .isEqualTo(List.of(2))
                .jsonPath("$.next")
                .value(
                        String.class,
                        next -> get("/api/checklist-templates/connected-vehicles/revisions?limit=1&after=" + next)
                                .expectBody()
                                .jsonPath("$.items[*].by")
                                .isEqualTo(List.of("shipped"))
                                .jsonPath("$.next")
                                .isEmpty());
    }

    @Test
    void letsOnlyOneOfTwoStewardsEditTheSameRevision() {
        var form = form("cloud");

        put("cloud", "\"1\"", form.replace("Cloud checklist", "Cloud services"))
                .expectStatus()
                .isOk();
        put("cloud", "\"1\"", form.replace("Cloud checklist", "Clouds"))
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("Template cloud is at revision 2 now. Read it again before you change it.");
        get("/api/checklist-templates/cloud")
                .expectBody()
                .jsonPath("$.title.en")
                .isEqualTo("Cloud services");
    }

    @Test
    void rejectsFaultyItems() {
        var form = form("platforms");

        put("platforms", "\"1\"", form.replace("certification-duty", "no-such-duty"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("items[0].why.provision");
        put("platforms", "\"1\"", form.replace("\"app-code-scanning\"", "\"content-review\""))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("items[2].key");
        get("/api/checklist-templates/platforms").expectHeader().valueEquals("ETag", "\"1\"");
    }

    private ResponseSpec get(String path) {
        return http.get().uri(path).exchange();
    }

    private ResponseSpec put(String id, String tag, String form) {
        return http.put()
                .uri("/api/checklist-templates/{id}", id)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    if (tag != null) headers.setIfMatch(tag);
                })
                .body(form)
                .exchange();
    }

    /** The current title and items, as a page sends them back. */
    private String form(String id) {
        var template = JsonMapper.shared()
                .readTree(requireNonNull(get("/api/checklist-templates/" + id)
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody()));
        return "{\"title\": " + template.path("title") + ", \"items\": " + template.path("items") + "}";
    }

    private static JsonNode told(String id, int revision) {
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(
                                TEMPLATES.messages(message -> message.id().equals("template/" + id + "/" + revision)))
                        .isNotEmpty());
        return TEMPLATES.messages(message -> message.key().equals(id)).getLast().data();
    }
}
