package io.certwatch.catalogue.edition.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.ReferenceData;
import io.certwatch.catalogue.RunningService;
import io.certwatch.http.EventStreamReader;
import io.certwatch.token.TestIssuer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page that follows the editions is sent. */
@RunningService
@Timeout(60)
class EditionEventsIT {

    @LocalServerPort
    private int port;

    private final List<EventStreamReader> streams = new ArrayList<>();

    @AfterEach
    void leave() {
        streams.forEach(EventStreamReader::close);
    }

    @Test
    void tellsThatAnEditionWasPublishedWithoutItsEntries() {
        var id = "live-1";
        var stream = follow(TestIssuer.shared().token("demo", "viewer").bearer(), null);
        var ofSteward = follow(TestIssuer.shared().token().roles("steward").bearer(), null);
        publish(id);

        var event = next(stream, id);
        assertThat(event.path("type").asString()).isEqualTo("io.certwatch.catalogue.edition.published");
        assertThat(event.path("id").asString()).isEqualTo("edition/" + id + "/1");
        var edition = event.path("data");
        assertThat(edition.path("id").asString()).isEqualTo(id);
        assertThat(edition.path("revision").asInt()).isEqualTo(1);
        assertThat(edition.path("status").asString()).isEqualTo("PUBLISHED");
        assertThat(edition.path("force").asString()).isEqualTo("GUIDANCE");
        assertThat(edition.path("effective").isNull())
                .as("an observation is never in force")
                .isTrue();
        assertThat(edition.path("issued").asString()).isNotEmpty();
        assertThat(edition.path("title").path("zh").asString()).isNotEmpty();
        assertThat(edition.propertyNames()).doesNotContain("entries", "changes", "parts", "source");
        assertThat(next(ofSteward, id)).isEqualTo(event);
    }

    @Test
    void continuesAfterTheLastEventThatAClientHasReceived() {
        var bearer = TestIssuer.shared().token("demo", "integrator").bearer();
        var begin = follow(bearer, null).next("id: ");
        publish("live-2");
        assertThat(next(follow(bearer, begin), "live-2").path("subject").asString())
                .isEqualTo("live-2");
    }

    private EventStreamReader follow(String authorization, @Nullable String last) {
        var address = URI.create("http://127.0.0.1:" + port + "/api/editions/events?start=LATEST");
        var stream = new EventStreamReader(address, authorization, last);
        assertThat(stream.status()).isEqualTo(200);
        streams.add(stream);
        return stream;
    }

    /** The next event of the edition; other tests publish editions too. */
    private static JsonNode next(EventStreamReader stream, String edition) {
        var event = JsonMapper.shared().readTree(stream.next().data());
        while (!event.path("subject").asString().equals(edition)) {
            event = JsonMapper.shared().readTree(stream.next().data());
        }
        return event;
    }

    private void publish(String id) {
        var http = RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build();
        http.post()
                .uri("/api/editions")
                .contentType(MediaType.APPLICATION_JSON)
                .body(new String(ReferenceData.edition("sectors-2025"), UTF_8)
                        .replace("\"sectors-2025\"", "\"" + id + "\""))
                .exchange()
                .expectStatus()
                .isCreated();
        http.post()
                .uri("/api/editions/{id}/publication", id)
                .exchange()
                .expectStatus()
                .isOk();
    }
}
