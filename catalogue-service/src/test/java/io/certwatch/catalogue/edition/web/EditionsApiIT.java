package io.certwatch.catalogue.edition.web;

import static io.certwatch.catalogue.edition.web.UploadBody.edition;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.contract.OpenApiRules;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonAssert;
import org.springframework.test.json.JsonCompareMode;

class EditionsApiIT extends EditionsOverHttp {

    @Test
    void describesEveryOperationForClients() {
        var document = http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(OpenApiRules.violations(document)).isEmpty();
    }

    @Test
    void returnsTheDraftAndItsChangesForAnUpload() {
        upload(edition("2040-1"))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", "/api/editions/2040-1")
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .json("""
                    {"id": "2040-1", "status": "DRAFT", "problems": [], "changes": [{"entry": "CNE-01", "kinds": ["ADDED"], "continues": []}]}
                    """);
    }

    @Test
    void returnsTheSameDraftForTheSameBytes() {
        upload(edition("2040-2"));

        upload(edition("2040-2"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("DRAFT");
    }

    @Test
    void replacesADraftButNotAPublishedEdition() {
        upload(edition("2040-3"));
        upload(edition("2040-3").replace("12 Tbps", "6 Tbps"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"");
        publish("2040-3");

        upload(edition("2040-3"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:problem:already-published");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "12 Tbps"              | "12 Tbpz"              | entries[0].criteria[0].quantity   | entries[0].criteria[0].quantity the unit 'Tbpz' is not known.
        ">="                   | "=="                   | entries[0].criteria[0].comparison | entries[0].criteria[0].comparison is none of >=, >, <=, <, =: '=='.
        "2040-06-01"           | "2039-06-01"           | effective                         | effective 2039-06-01 is before the issue date 2040-01-01.
        "id": "2040-9"         | "id": 9                | id                                | id must be text.
        "STATUTORY"            | "BINDING"              | force                             | force is none of STATUTORY, CONSULTATION, GUIDANCE: 'BINDING'.
        """)
    void rejectsInvalidUploadsAndStoresNothing(String sound, String broken, String field, String detail) {
        upload(edition("2040-9").replace(sound, broken))
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:problem:invalid-request")
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.detail")
                .isEqualTo(detail)
                .jsonPath("$.traceId")
                .isNotEmpty();
        http.get().uri("/api/editions/2040-9").exchange().expectStatus().isNotFound();
    }

    @Test
    void returnsTheUploadFormOfAnEdition() {
        var uploaded = edition("2040-20")
                .replace("\"scope\": null", "\"scope\": {\"zh\": \"整机\", \"en\": \"Complete devices\"}");
        upload(uploaded);

        var form = http.get()
                .uri("/api/editions/2040-20/form")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        JsonAssert.comparator(JsonCompareMode.LENIENT).assertIsMatch(uploaded, form);
        upload(form).expectStatus().isOk().expectBody().jsonPath("$.problems").isEmpty();
    }

    @Test
    void hasNoUploadFormForAWithdrawal() {
        upload(edition("2024-21").replace("2040-", "2024-"));
        publish("2024-21");
        post("2024-21/withdrawal", "{\"reason\": \"published by mistake\"}")
                .expectStatus()
                .isCreated();

        http.get()
                .uri("/api/editions/2024-21-w1/form")
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:problem:withdrawal");
    }

    @Test
    void reportsWhereJsonIsMalformed() {
        upload("{\"id\": \"2040-9\",\n oops}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("Line 2"));
    }

    @Test
    void rejectsTooLargeBodiesAndOtherMediaTypes() {
        upload("\"" + "x".repeat(9_000_000) + "\"").expectStatus().isEqualTo(413);
        http.post()
                .uri("/api/editions")
                .contentType(MediaType.TEXT_PLAIN)
                .body("hello")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    @Test
    void rejectsUnknownFieldsByName() {
        upload(edition("2040-4").replace("\"scope\"", "\"scpoe\""))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("entries[0].scpoe")
                .jsonPath("$.errors[0].reason")
                .isEqualTo("is not a field here; did you mean \"scope\"?");
    }

    @Test
    void storesOneDraftForConcurrentUploads() throws Exception {
        Callable<Integer> upload = () -> upload(edition("2040-12"))
                .expectBody()
                .returnResult()
                .getStatus()
                .value();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads.invokeAll(Collections.nCopies(8, upload)).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        }
    }

    @Test
    void showsAnEditionAndHonoursIfNoneMatch() {
        upload(edition("2040-7"));

        http.get()
                .uri("/api/editions/2040-7")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.entries[0].criteria[0].quantity")
                .isEqualTo("12 Tbps");
        http.get()
                .uri("/api/editions/2040-7")
                .header("If-None-Match", "\"1\"")
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void observationHasNoDayInForce() {
        upload(edition("2040-93").replace("STATUTORY", "GUIDANCE"));
        http.get()
                .uri("/api/editions/2040-93")
                .exchange()
                .expectBody()
                .jsonPath("$.effective")
                .isEqualTo(null);
        http.get()
                .uri("/api/editions?limit=200")
                .exchange()
                .expectBody()
                .jsonPath("$.items[?(@.id == '2040-93')].effective")
                .isEqualTo(null);
        publish("2040-93");
        http.get()
                .uri("/api/entries?on=2041-01-01")
                .exchange()
                .expectBody()
                .jsonPath("$.items[?(@.edition == '2040-93')].effective")
                .isEqualTo(null);
    }

    @Test
    void listsEditionsPageByPage() {
        upload(edition("2040-10"));
        upload(edition("2040-11"));

        var first = http.get()
                .uri("/api/editions?limit=1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Listed.class)
                .returnResult()
                .getResponseBody();
        var second = http.get()
                .uri("/api/editions?limit=1&after={next}", first.next())
                .exchange()
                .expectBody(Listed.class)
                .returnResult()
                .getResponseBody();

        assertThat(first.items().getFirst().id())
                .isNotEqualTo(second.items().getFirst().id());
        http.get().uri("/api/editions?limit=0").exchange().expectStatus().isBadRequest();
        http.get()
                .uri("/api/editions?after=nonsense")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("after");
    }

    record Listed(List<Item> items, String next) {
        record Item(String id) {}
    }

    @Test
    void servesItsApiDocumentAndMetrics() {
        http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/api/editions'].post")
                .exists();
        http.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(meters -> assertThat(meters).contains("editions_uploads_total", "editions_published_total"));
    }
}
