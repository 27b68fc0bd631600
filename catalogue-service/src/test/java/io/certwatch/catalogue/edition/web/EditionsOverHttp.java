package io.certwatch.catalogue.edition.web;

import io.certwatch.catalogue.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** One method per action of a steward. */
@RunningService
abstract class EditionsOverHttp {

    @LocalServerPort
    int port;

    RestTestClient http;

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    final ResponseSpec upload(String body) {
        return http.post()
                .uri("/api/editions")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    final ResponseSpec publish(String id) {
        return http.post().uri("/api/editions/{id}/publication", id).exchange();
    }

    final ResponseSpec publish(String id, String tag) {
        return http.post()
                .uri("/api/editions/{id}/publication", id)
                .header("If-Match", tag)
                .exchange();
    }

    final ResponseSpec edit(String id, String tag, String edit) {
        return http.post()
                .uri("/api/editions/{id}/edits", id)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    if (tag != null) headers.setIfMatch(tag);
                })
                .body(edit)
                .exchange();
    }

    final ResponseSpec put(String id, String tag, String body) {
        return http.put()
                .uri("/api/editions/{id}", id)
                .contentType(MediaType.APPLICATION_JSON)
                .header("If-Match", tag)
                .body(body)
                .exchange();
    }

    final ResponseSpec post(String path, String body) {
        return http.post()
                .uri("/api/editions/" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
