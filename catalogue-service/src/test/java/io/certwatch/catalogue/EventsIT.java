package io.certwatch.catalogue;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.catalogue.Topic.Message;
import io.certwatch.catalogue.lexicon.ShippedLexicon;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The topics as another service reads them. */
@RunningService
class EventsIT {

    private static final Topic EDITIONS = new Topic("certwatch.catalogue.editions.v1");
    private static final Topic LEXICON = new Topic("certwatch.catalogue.lexicon.v1");

    @LocalServerPort
    private int port;

    private RestTestClient http;

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    @Test
    void publishesAnEditionOnceUnderAStableEventId() {
        publish("sectors-2025");

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(
                                EDITIONS.messages(message -> message.key().equals("sectors-2025")))
                        .hasSizeGreaterThanOrEqualTo(1)
                        .allSatisfy(message -> {
                            assertThat(message.id()).isEqualTo("edition/sectors-2025/1");
                            assertThat(message.type()).isEqualTo("io.certwatch.catalogue.edition.published");
                            assertThat(message.data().path("force").asString()).isEqualTo("GUIDANCE");
                            assertThat(message.data().path("entries")).hasSize(6);
                        }));
    }

    @Test
    void publishesEveryEntryOfTheShippedLexicon() {
        var shipped = ShippedLexicon.read();

        await().atMost(20, SECONDS).untilAsserted(() -> {
            var told = LEXICON.messages(message -> shipped.containsKey(message.key()));
            assertThat(told).extracting(Message::key).containsAll(shipped.keySet());
            assertThat(told).allSatisfy(message -> {
                assertThat(message.id()).isEqualTo("lexicon/" + message.key() + "/1");
                assertThat(message.data().path("lexicon").path("changed")).hasSize(shipped.size());
                assertThat(message.data()
                                .path("lexicon")
                                .path("entries")
                                .valueStream()
                                .map(entry -> entry.path("entry").asString()))
                        .containsAll(shipped.keySet());
                assertThat(message.data().path("senses"))
                        .hasSize(shipped.get(message.key()).size());
            });
        });
    }

    @Test
    void republishesEverythingOnDemand() {
        upload("cloud-2025");
        publish("2017-1");
        await().atMost(20, SECONDS).until(() -> told("2017-1") >= 1);
        int before = told("2017-1");

        http.post()
                .uri("/api/editions/republication")
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.lexiconEntries")
                .value(
                        Integer.class,
                        told -> assertThat(told)
                                .isGreaterThanOrEqualTo(ShippedLexicon.read().size()))
                .jsonPath("$.laws")
                .value(Integer.class, told -> assertThat(told).isGreaterThanOrEqualTo(3))
                .jsonPath("$.templates")
                .isEqualTo(4);

        await().atMost(20, SECONDS).until(() -> told("2017-1") > before);
        assertThat(told("cloud-2025")).as("a draft").isZero();
    }

    @Test
    void showsTheLexicon() {
        http.get()
                .uri("/api/lexicon")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.revision")
                .isNumber()
                .jsonPath("$.items[?(@.entry=='OTHER')].revision")
                .isEqualTo(1);
        http.get()
                .uri("/api/lexicon/CNE-01")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.senses")
                .isArray();
        http.get().uri("/api/lexicon/NOPE-1").exchange().expectStatus().isNotFound();
    }

    private static int told(String edition) {
        return EDITIONS.messages(message -> message.key().equals(edition)).size();
    }

    private void publish(String id) {
        upload(id);
        http.post().uri("/api/editions/{id}/publication", id).exchange();
    }

    private void upload(String id) {
        http.post()
                .uri("/api/editions")
                .contentType(MediaType.APPLICATION_JSON)
                .body(ReferenceData.edition(id))
                .exchange();
    }
}
