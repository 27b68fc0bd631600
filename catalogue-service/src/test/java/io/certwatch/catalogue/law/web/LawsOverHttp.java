package io.certwatch.catalogue.law.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.catalogue.RunningService;
import io.certwatch.catalogue.Topic;
import io.certwatch.catalogue.Topic.Message;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** One method per action of a steward. */
@RunningService
abstract class LawsOverHttp {

    private static final Topic LAWS = new Topic("certwatch.catalogue.laws.v1");

    @LocalServerPort
    private int port;

    private RestTestClient http;

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    final ResponseSpec get(String path) {
        return http.get().uri(path).exchange();
    }

    final ResponseSpec upload(String body) {
        return http.post()
                .uri("/api/laws")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    final ResponseSpec replace(String id, String tag, String body) {
        return http.put()
                .uri("/api/laws/{id}", id)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    if (tag != null) headers.setIfMatch(tag);
                })
                .body(body)
                .exchange();
    }

    final ResponseSpec remove(String id, String tag) {
        return http.delete().uri("/api/laws/{id}", id).header("If-Match", tag).exchange();
    }

    final ResponseSpec publish(String id) {
        return http.post().uri("/api/laws/{id}/publication", id).exchange();
    }

    final ResponseSpec publish(String id, String tag) {
        return http.post()
                .uri("/api/laws/{id}/publication", id)
                .header("If-Match", tag)
                .exchange();
    }

    final ResponseSpec withdraw(String id, String reason) {
        return http.post()
                .uri("/api/laws/{id}/withdrawal", id)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"reason\": \"" + reason + "\"}")
                .exchange();
    }

    /** The newest message about a version, once it has the revision. */
    static Message told(String id, int revision) {
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(
                                LAWS.messages(message -> message.id().equals("law/" + id + "/" + revision)))
                        .isNotEmpty());
        return LAWS.messages(message -> message.key().equals(id)).getLast();
    }
}
