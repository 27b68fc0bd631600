package io.certwatch.catalogue.edition.web;

import io.certwatch.catalogue.ReferenceData;
import io.certwatch.catalogue.RunningService;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

import static io.certwatch.catalogue.edition.web.UploadBody.edition;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@RunningService
class EditionsApiIT {

    @LocalServerPort
    private int port;

    private RestTestClient http;

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    @Test
    void answersAnUploadWithADraftAndItsChanges() {
        upload(edition("2040-1")).expectStatus().isCreated()
                .expectHeader().valueEquals("Location", "/api/editions/2040-1")
                .expectHeader().valueEquals("ETag", "\"1\"")
                .expectBody().json("""
                        {"id": "2040-1", "status": "DRAFT", "problems": [], "changes": [{"entry": "CNE-01", "kinds": ["ADDED"], "continues": []}]}
                        """);
    }

    @Test
    void answersTheSameBytesTheSameWay() {
        upload(edition("2040-2"));

        upload(edition("2040-2")).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"").expectBody().jsonPath("$.status").isEqualTo("DRAFT");
    }

    @Test
    void replacesADraftAndNotWhatIsPublished() {
        upload(edition("2040-3"));
        upload(edition("2040-3").replace("12 Tbps", "6 Tbps")).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
        publish("2040-3");

        upload(edition("2040-3")).expectStatus().isEqualTo(409)
                .expectBody().jsonPath("$.type").isEqualTo("urn:problem:already-published");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "12 Tbps"              | "12 Tbpz"              | entries[0].criteria[0].quantity   | entries[0].criteria[0].quantity: the unit 'Tbpz' is not known.
            ">="                   | "=="                   | entries[0].criteria[0].comparison | entries[0].criteria[0].comparison: '==' is none of >= > <= < =.
            "2040-06-01"           | "2039-06-01"           | effective                         | effective: 2039-06-01 is before the issue date 2040-01-01.
            "id": "2040-9"         | "id": 9                | id                                | id: must be a text.
            "STATUTORY"            | "BINDING"              | force                             | force: 'BINDING' is none of STATUTORY, CONSULTATION, GUIDANCE.
            """)
    void refusesWhatIsWrongAndKeepsNothing(String sound, String broken, String field, String detail) {
        upload(edition("2040-9").replace(sound, broken)).expectStatus().isBadRequest()
                .expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type").isEqualTo("urn:problem:invalid-request")
                .jsonPath("$.field").isEqualTo(field)
                .jsonPath("$.detail").isEqualTo(detail)
                .jsonPath("$.errors[0].field").isEqualTo(field)
                .jsonPath("$.traceId").isNotEmpty();
        http.get().uri("/api/editions/2040-9").exchange().expectStatus().isNotFound();
    }

    @Test
    void saysWhereJsonIsMalformed() {
        upload("{\"id\": \"2040-9\",\n oops}").expectStatus().isBadRequest()
                .expectBody().jsonPath("$.detail").value(String.class, detail -> assertThat(detail).contains("line 2"));
    }

    @Test
    void refusesABodyOverTheLimitAndOtherMediaTypes() {
        upload("\"" + "x".repeat(9_000_000) + "\"").expectStatus().isEqualTo(413);
        http.post().uri("/api/editions").contentType(MediaType.TEXT_PLAIN).body("hello").exchange().expectStatus().isEqualTo(415);
    }

    @Test
    void mentionsUnknownFields() {
        upload(edition("2040-4").replace("\"scope\"", "\"scpoe\"")).expectStatus().isCreated()
                .expectBody().jsonPath("$.problems[0]").isEqualTo("entries[0].scpoe: is not a field of the form and was not read");
    }

    @Test
    void publishesOnce() {
        upload(edition("2040-5"));

        publish("2040-5").expectStatus().isOk()
                .expectBody().jsonPath("$.status").isEqualTo("PUBLISHED").jsonPath("$.publishedAt").isNotEmpty();
        publish("2040-5").expectStatus().isEqualTo(409)
                .expectBody().jsonPath("$.type").isEqualTo("urn:problem:already-published");
        publish("2099-1").expectStatus().isNotFound()
                .expectBody().jsonPath("$.type").isEqualTo("urn:problem:unknown-edition");
    }

    @Test
    void publishesOnlyTheRevisionThatWasLookedAt() {
        upload(edition("2040-16"));
        upload(edition("2040-16").replace("12 Tbps", "6 Tbps"));

        publish("2040-16", "\"1\"").expectStatus().isEqualTo(412)
                .expectBody().jsonPath("$.detail").value(String.class, detail -> assertThat(detail).contains("at revision 2 by now"));
        publish("2040-16", "\"2\"").expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2-published\"");
    }

    @Test
    void doesNotPublishWhatSupersedesALaterOne() {
        upload(edition("2040-17"));
        upload(edition("2040-18").replace("\"supersedes\": null", "\"supersedes\": \"2040-17\"")).expectStatus().isCreated();
        upload(edition("2040-17").replace("2040-01-01", "2040-02-01")).expectStatus().isOk();

        publish("2040-18").expectStatus().isEqualTo(409).expectBody()
                .jsonPath("$.type").isEqualTo("urn:problem:not-publishable")
                .jsonPath("$.detail").isEqualTo("Edition 2040-18 cannot be published. supersedes: edition 2040-17 was issued on 2040-02-01, later than this one.");
    }

    @Test
    void letsOneOfManyPublish() throws Exception {
        upload(edition("2040-6"));
        Callable<Integer> publish = () -> publish("2040-6").expectBody().returnResult().getStatus().value();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads.invokeAll(Collections.nCopies(8, publish)).stream().map(future -> future.resultNow()).toList();
            assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
        }
    }

    @Test
    void keepsOneDraftWhenManyUploadTheSame() throws Exception {
        Callable<Integer> upload = () -> upload(edition("2040-12")).expectBody().returnResult().getStatus().value();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads.invokeAll(Collections.nCopies(8, upload)).stream().map(future -> future.resultNow()).toList();
            assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        }
    }

    @Test
    void showsAnEditionAndNoticesThatItIsKnown() {
        upload(edition("2040-7"));

        http.get().uri("/api/editions/2040-7").exchange().expectStatus().isOk()
                .expectHeader().valueEquals("ETag", "\"1\"")
                .expectBody().jsonPath("$.entries[0].criteria[0].quantity").isEqualTo("12 Tbps");
        http.get().uri("/api/editions/2040-7").header("If-None-Match", "\"1\"").exchange().expectStatus().isNotModified();
    }

    @Test
    void letsAStewardEditADraft() {
        upload(edition("2040-13"));

        edit("2040-13", null, """
                {"edit": "rename", "entry": "CNE-01", "name": {"zh": "核心路由器", "en": "Core router"}}""").expectStatus().isEqualTo(428)
                .expectBody().jsonPath("$.type").isEqualTo("urn:problem:precondition-required");
        edit("2040-13", "\"1\"", """
                {"edit": "rename", "entry": "CNE-01", "name": {"zh": "核心路由器", "en": "Core router"}}""").expectStatus().isOk()
                .expectHeader().valueEquals("ETag", "\"2\"").expectBody().jsonPath("$.status").isEqualTo("DRAFT");
        edit("2040-13", "\"1\"", """
                {"edit": "recode", "entry": "CNE-01", "code": "CNE-09"}""").expectStatus().isEqualTo(412);
        edit("2040-13", "\"2\"", """
                {"edit": "paint", "entry": "CNE-01"}""").expectStatus().isBadRequest().expectBody().jsonPath("$.field").isEqualTo("edit");
        put("2040-13", "\"2\"", edition("2040-13")).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"3\"");
        http.get().uri("/api/editions/2040-13/edits").exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.items[*].did").isEqualTo(List.of("renamed CNE-01: 核心路由器", "replaced the whole draft"))
                .jsonPath("$.items[0].by").isEqualTo("steward");
        publish("2040-13");
        edit("2040-13", "\"3\"", """
                {"edit": "recode", "entry": "CNE-01", "code": "CNE-09"}""").expectStatus().isEqualTo(409);
    }

    @Test
    void publishesByItselfWhenItIsTime() {
        upload(edition("2040-14"));
        post("2040-14/publication", "{\"at\": \"+999999999-12-31T00:00:00Z\"}").expectStatus().isBadRequest();
        post("2040-14/publication", "{\"at\": \"2000-01-01T00:00:00Z\"}").expectStatus().isBadRequest().expectBody().jsonPath("$.field").isEqualTo("at");

        post("2040-14/publication", "{\"at\": \"2099-01-01T00:00:00+08:00\"}").expectStatus().isEqualTo(202)
                .expectBody().jsonPath("$.publishesAt").isEqualTo("2098-12-31T16:00:00Z").jsonPath("$.status").isEqualTo("DRAFT");
        http.delete().uri("/api/editions/2040-14/publication").exchange().expectStatus().isOk().expectBody().jsonPath("$.publishesAt").isEmpty();

        post("2040-14/publication", "{\"at\": \"" + Instant.now().plusSeconds(1) + "\"}").expectStatus().isEqualTo(202);
        await().atMost(60, SECONDS).untilAsserted(() -> http.get().uri("/api/editions/2040-14").exchange()
                .expectBody().jsonPath("$.status").isEqualTo("PUBLISHED").jsonPath("$.inForceSince").isEmpty());
    }

    @Test
    void withdrawsAnEditionByAnother() {
        upload(edition("2024-14").replace("2040-", "2024-"));
        post("2024-14/withdrawal", "{\"reason\": \"published by mistake\"}").expectStatus().isEqualTo(409)
                .expectBody().jsonPath("$.type").isEqualTo("urn:problem:not-published");
        publish("2024-14").expectBody().jsonPath("$.inForceSince").isEqualTo("2024-05-31T16:00:00Z");

        post("2024-14/withdrawal", "{\"reason\": \" \"}").expectStatus().isBadRequest();
        post("2024-14/withdrawal", "{\"reason\": \"published by mistake\"}").expectStatus().isCreated()
                .expectHeader().valueEquals("Location", "/api/editions/2024-14-w1")
                .expectBody().jsonPath("$.withdraws").isEqualTo("2024-14");
        post("2024-14/withdrawal", "{\"reason\": \"again\"}").expectStatus().isEqualTo(409);
        http.get().uri("/api/editions/2024-14").exchange().expectBody()
                .jsonPath("$.status").isEqualTo("WITHDRAWN")
                .jsonPath("$.revision").isEqualTo(2)
                .jsonPath("$.withdrawal.reason").isEqualTo("published by mistake");
    }

    @Test
    void correctsAnEditionByAnother() {
        upload(edition("2040-15"));
        publish("2040-15");

        post("2040-15/correction", "").expectStatus().isCreated()
                .expectHeader().valueEquals("Location", "/api/editions/2040-15-c1")
                .expectBody().jsonPath("$.changes").isEmpty();
        edit("2040-15-c1", "\"1\"", """
                {"edit": "rename", "entry": "CNE-01", "name": {"zh": "高端路由器", "en": "High-end router"}}""").expectStatus().isOk()
                .expectBody().jsonPath("$.changes[0].kinds").isEqualTo(List.of("RENAMED"));
        post("2040-15-c1/correction", "").expectStatus().isEqualTo(409);
    }

    @Test
    void givesBackTheOriginalBytes() {
        var body = edition("2040-8");
        upload(body);

        http.get().uri("/api/editions/2040-8/source").exchange().expectStatus().isOk()
                .expectHeader().contentType(MediaType.APPLICATION_JSON)
                .expectBody(byte[].class).value(bytes -> assertThat(bytes).isEqualTo(body.getBytes()));
    }

    @Test
    void listsEditionsPageByPage() {
        upload(edition("2040-10"));
        upload(edition("2040-11"));

        var first = http.get().uri("/api/editions?limit=1").exchange().expectStatus().isOk().expectBody(Listed.class).returnResult().getResponseBody();
        var second = http.get().uri("/api/editions?limit=1&after={next}", first.next()).exchange().expectBody(Listed.class).returnResult().getResponseBody();

        assertThat(first.items().getFirst().id()).isNotEqualTo(second.items().getFirst().id());
        http.get().uri("/api/editions?limit=0").exchange().expectStatus().isBadRequest();
        http.get().uri("/api/editions?after=nonsense").exchange().expectStatus().isBadRequest().expectBody().jsonPath("$.field").isEqualTo("after");
    }

    record Listed(List<Item> items, String next) {
        record Item(String id) {}
    }

    @Test
    void tellsTheStoryOf2023() {
        for (var id : new String[] {"2017-1", "2023-2"}) {
            http.post().uri("/api/editions").contentType(MediaType.APPLICATION_JSON).body(ReferenceData.edition(id)).exchange();
            publish(id);
        }

        http.get().uri("/api/editions/2023-2/changes").exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.against").isEqualTo("2017-1")
                .jsonPath("$.summary").isEqualTo(Map.of("ADDED", 24, "WIDENED", 10, "RENAMED", 5))
                .jsonPath("$.changes[?(@.entry=='SCP-02')].before[*].code").isEqualTo(List.of("SCP-02", "SCP-03"))
                .jsonPath("$.changes[?(@.entry=='SCP-02')].after.name.zh").isEqualTo("防火墙")
                .jsonPath("$.changes[?(@.entry=='SCP-02')].criteria[?(@.continues=='SCP-03')].effects[0]").isEqualTo(List.of("WIDENED", "WIDENED"));
        http.get().uri("/api/editions/2017-1/changes?against=2023-2").exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.summary").isEqualTo(Map.of("REMOVED", 24, "NARROWED", 11, "RENAMED", 6));
        http.get().uri("/api/editions/2023-2/changes?against=1999-1").exchange().expectStatus().isNotFound();
        http.get().uri("/api/entries?on=2023-07-02").exchange().expectStatus().isOk().expectBody().jsonPath("$.items.length()").isEqualTo(15);
        http.get().uri("/api/entries?on=2023-07-03").exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.items.length()").isEqualTo(38)
                .jsonPath("$.items[0].edition").isEqualTo("2023-2")
                .jsonPath("$.items[0].code").isEqualTo("CNE-01");
        http.get().uri("/api/entries/SCP-02/history").exchange().expectStatus().isOk().expectBody()
                .jsonPath("$.items[*].edition").isEqualTo(List.of("2023-2", "2017-1"))
                .jsonPath("$.items[0].changes[0].kinds").isEqualTo(List.of("WIDENED", "RENAMED"))
                .jsonPath("$.items[1].entries[*].code").isEqualTo(List.of("SCP-02", "SCP-03"));
        http.get().uri("/api/entries/SCP-99/history").exchange().expectStatus().isNotFound();
        assertThat(feed("en"))
                .contains("<title>Published: Catalogue of Network Critical Equipment and Specialized Cybersecurity Products (2023-2)</title>")
                .contains("SCP-02 Firewall: widened, renamed (continues SCP-02, SCP-03)")
                .contains("→ not asked for");
        assertThat(feed("zh")).contains("SCP-02 防火墙: 范围扩大、更名 (延续 SCP-02、SCP-03)", "xml:lang=\"zh-CN\"");
        http.get().uri("/api/editions/feed.atom?lang=fr").exchange().expectStatus().isBadRequest();
        for (var on : List.of("yesterday", "2200-01-01", "%2B999999999-01-01")) {
            http.get().uri(URI.create("http://127.0.0.1:" + port + "/api/entries?on=" + on)).exchange()
                    .expectStatus().isBadRequest().expectBody().jsonPath("$.field").isEqualTo("on");
        }
    }

    @Test
    void describesItself() {
        http.get().uri("/v3/api-docs").exchange().expectStatus().isOk().expectBody().jsonPath("$.paths['/api/editions'].post").exists();
        http.get().uri("/actuator/prometheus").exchange().expectStatus().isOk()
                .expectBody(String.class).value(meters -> assertThat(meters).contains("editions_uploads_total", "editions_published_total"));
    }

    private String feed(String language) {
        var feed = http.get().uri("/api/editions/feed.atom?lang={language}", language).exchange().expectStatus().isOk()
                .expectHeader().contentType(MediaType.APPLICATION_ATOM_XML).expectBody().returnResult().getResponseBody();
        return new String(feed, StandardCharsets.UTF_8);
    }

    private ResponseSpec upload(String body) {
        return http.post().uri("/api/editions").contentType(MediaType.APPLICATION_JSON).body(body).exchange();
    }

    private ResponseSpec publish(String id) {
        return http.post().uri("/api/editions/{id}/publication", id).exchange();
    }

    private ResponseSpec publish(String id, String tag) {
        return http.post().uri("/api/editions/{id}/publication", id).header("If-Match", tag).exchange();
    }

    private ResponseSpec edit(String id, String tag, String edit) {
        return http.post().uri("/api/editions/{id}/edits", id).contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    if (tag != null) headers.setIfMatch(tag);
                })
                .body(edit).exchange();
    }

    private ResponseSpec put(String id, String tag, String body) {
        return http.put().uri("/api/editions/{id}", id).contentType(MediaType.APPLICATION_JSON).header("If-Match", tag).body(body).exchange();
    }

    private ResponseSpec post(String path, String body) {
        return http.post().uri("/api/editions/" + path).contentType(MediaType.APPLICATION_JSON).body(body).exchange();
    }
}
