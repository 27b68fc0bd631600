package io.certwatch.catalogue.edition.web;

import static io.certwatch.catalogue.edition.web.UploadBody.edition;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Publishing, scheduling, withdrawing and correcting editions over HTTP. */
class PublicationApiIT extends EditionsOverHttp {

    @Test
    void publishesOnce() {
        upload(edition("2040-5"));

        publish("2040-5")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("PUBLISHED")
                .jsonPath("$.publishedAt")
                .isNotEmpty()
                .jsonPath("$.catalogueVersion")
                .value(
                        String.class,
                        version ->
                                assertThat(read(version)).contains(";2040-5=1").contains("lexicon="));
        publish("2040-5")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:problem:already-published");
        publish("2099-1")
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:problem:unknown-edition");
    }

    @Test
    void publishesOnlyTheRevisionOfIfMatch() {
        upload(edition("2040-16"));
        upload(edition("2040-16").replace("12 Tbps", "6 Tbps"));

        publish("2040-16", "\"1\"")
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("at revision 2 now"));
        publish("2040-16", "\"2\"").expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2-published\"");
    }

    @Test
    void rejectsAnEditionThatSupersedesALaterOne() {
        upload(edition("2040-17"));
        upload(edition("2040-18").replace("\"supersedes\": null", "\"supersedes\": \"2040-17\""))
                .expectStatus()
                .isCreated();
        upload(edition("2040-17").replace("2040-01-01", "2040-02-01"))
                .expectStatus()
                .isOk();

        publish("2040-18")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:problem:not-publishable")
                .jsonPath("$.detail")
                .isEqualTo("Edition 2040-18 cannot be published. supersedes: edition 2040-17 was issued on 2040-02-01,"
                        + " later than this one.");
    }

    @Test
    void publishesOnceForConcurrentRequests() throws Exception {
        upload(edition("2040-6"));
        Callable<Integer> publish =
                () -> publish("2040-6").expectBody().returnResult().getStatus().value();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads.invokeAll(Collections.nCopies(8, publish)).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
        }
    }

    @Test
    void rejectsABodyWithoutATime() {
        upload(edition("2040-19"));
        for (var body : List.of("{}", "{\"at\": null}", "{\"edition\": \"2040-19\"}", "{\"now\": false}")) {
            post("2040-19/publication", body)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].field")
                    .isEqualTo("at")
                    .jsonPath("$.detail")
                    .isEqualTo("at is missing: say when the edition is to be published, or now to publish it at once.");
        }
        post("2040-19/publication", "null").expectStatus().isBadRequest();
        http.get()
                .uri("/api/editions/2040-19")
                .exchange()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("DRAFT");
        post("2040-19/publication", "").expectStatus().isOk();
    }

    @Test
    void publishesAtOnceIfTheBodySaysSo() {
        upload(edition("2040-39"));
        post("2040-39/publication", "{\"now\": true, \"at\": \"2099-01-01T00:00:00Z\"}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("now");
        post("2040-39/publication", "{\"edition\": \"2040-39\", \"now\": true}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("PUBLISHED");
    }

    @Test
    void publishesAtTheScheduledTime() {
        upload(edition("2040-14"));
        post("2040-14/publication", "{\"publishAt\": \"2099-01-01T00:00:00Z\"}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("publishAt");
        post("2040-14/publication", "{\"at\": \"tomorrow\"}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("at");
        post("2040-14/publication", "{\"edition\": \"2040-15\"}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("edition");
        post("2040-14/publication", "{\"at\": \"+999999999-12-31T00:00:00Z\"}")
                .expectStatus()
                .isBadRequest();
        post("2040-14/publication", "{\"at\": \"2000-01-01T00:00:00Z\"}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("at");

        post("2040-14/publication", "{\"at\": \"2099-01-01T00:00:00+08:00\"}")
                .expectStatus()
                .isEqualTo(202)
                .expectBody()
                .jsonPath("$.publishesAt")
                .isEqualTo("2098-12-31T16:00:00Z")
                .jsonPath("$.status")
                .isEqualTo("DRAFT");
        http.delete()
                .uri("/api/editions/2040-14/publication")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.publishesAt")
                .isEmpty();

        post("2040-14/publication", "{\"at\": \"" + Instant.now().plusSeconds(1) + "\"}")
                .expectStatus()
                .isEqualTo(202);
        await().atMost(60, SECONDS)
                .untilAsserted(() -> http.get()
                        .uri("/api/editions/2040-14")
                        .exchange()
                        .expectBody()
                        .jsonPath("$.status")
                        .isEqualTo("PUBLISHED")
                        .jsonPath("$.inForceSince")
                        .isEmpty());
    }

    @Test
    void withdrawsAnEditionByAnother() {
        upload(edition("2024-14").replace("2040-", "2024-"));
        post("2024-14/withdrawal", "{\"reason\": \"published by mistake\"}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:problem:not-published");
        publish("2024-14").expectBody().jsonPath("$.inForceSince").isEqualTo("2024-05-31T16:00:00Z");

        post("2024-14/withdrawal", "{\"reason\": \" \"}").expectStatus().isBadRequest();
        post("2024-14/withdrawal", "{\"reason\": \"published by mistake\"}")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", "/api/editions/2024-14-w1")
                .expectBody()
                .jsonPath("$.withdraws")
                .isEqualTo("2024-14")
                .jsonPath("$.withdrawalReason")
                .isEqualTo("published by mistake")
                .jsonPath("$.catalogueVersion")
                .value(
                        String.class,
                        version ->
                                assertThat(read(version)).contains(";2024-14=2").contains(";2024-14-w1=1"));
        post("2024-14/withdrawal", "{\"reason\": \"again\"}").expectStatus().isEqualTo(409);
        http.get()
                .uri("/api/editions/2024-14")
                .exchange()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("WITHDRAWN")
                .jsonPath("$.revision")
                .isEqualTo(2)
                .jsonPath("$.withdrawal.reason")
                .isEqualTo("published by mistake");
    }

    @Test
    void correctsAnEditionByAnother() {
        upload(edition("2040-15"));
        publish("2040-15");

        post("2040-15/correction", "")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", "/api/editions/2040-15-c1")
                .expectBody()
                .jsonPath("$.changes")
                .isEmpty();
        edit("2040-15-c1", "\"1\"", """
            {"edit": "rename", "entry": "CNE-01", "name": {"zh": "高端路由器", "en": "High-end router"}}\
            """)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.changes[0].kinds")
                .isEqualTo(List.of("RENAMED"));
        post("2040-15-c1/correction", "").expectStatus().isEqualTo(409);
    }

    private static String read(String version) {
        return new String(Base64.getUrlDecoder().decode(version), UTF_8);
    }
}
