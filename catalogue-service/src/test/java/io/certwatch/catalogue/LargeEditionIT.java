package io.certwatch.catalogue;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.catalogue.Topic.Message;
import io.certwatch.catalogue.edition.LargeEdition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** An edition of five thousand entries, from its upload to its events and responses. */
@RunningService
class LargeEditionIT {

    private static final Topic EDITIONS = new Topic("certwatch.catalogue.editions.v1");
    private static final int ENTRIES = 5_000;

    @LocalServerPort
    private int port;

    private RestTestClient http;

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    @Test
    void storesPublishesAndRepublishesALargeEdition() {
        upload("2024-50")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.changes.length()")
                .isEqualTo(ENTRIES);
        http.post()
                .uri("/api/editions/2024-50/publication")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.entries.length()")
                .isEqualTo(ENTRIES);

        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(told("2024-50")).hasSize(1));
        var edition = told("2024-50").getFirst();
        assertThat(entries(edition)).hasSize(ENTRIES).startsWith("L-1").endsWith("L-" + ENTRIES);

        http.get()
                .uri("/api/editions/2024-50")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.entries.length()")
                .isEqualTo(ENTRIES)
                .jsonPath("$.parts")
                .doesNotExist();
        http.get()
                .uri("/api/editions/2024-50/changes?against=2024-50")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.changes.length()")
                .isEqualTo(0);
        http.get()
                .uri("/api/entries/L-4999/history?edition=2024-50")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
        http.get().uri("/api/editions/feed.atom").exchange().expectStatus().isOk();

        http.post().uri("/api/editions/republication").exchange().expectStatus().isAccepted();
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(told("2024-50"))
                        .hasSizeGreaterThanOrEqualTo(2)
                        .allSatisfy(again -> assertThat(again.data().path("parts"))
                                .isEqualTo(edition.data().path("parts"))));
    }

    private RestTestClient.ResponseSpec upload(String id) {
        return http.post()
                .uri("/api/editions")
                .contentType(MediaType.APPLICATION_JSON)
                .body(LargeEdition.upload(id, ENTRIES))
                .exchange();
    }

    private static List<Message> told(String id) {
        return EDITIONS.messages(message -> message.key().equals(id));
    }

    private static Stream<String> entries(Message edition) {
        var parts = edition.data()
                .path("parts")
                .valueStream()
                .map(part -> part.path("key").asString())
                .toList();
        var told = EDITIONS.messages(message -> parts.contains(message.key()));
        return parts.stream()
                .map(key -> told.stream()
                        .filter(part -> part.key().equals(key))
                        .findFirst()
                        .orElseThrow())
                .flatMap(part -> part.data().path("entries").valueStream())
                .map(entry -> entry.path("code").asString());
    }
}
