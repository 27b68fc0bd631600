package io.certwatch.catalogue.watching.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.catalogue.Topic;
import io.certwatch.catalogue.Topic.Message;
import io.certwatch.catalogue.watching.ListServer;
import io.certwatch.catalogue.watching.WatchingService;
import io.certwatch.platform.web.Cursor;
import io.certwatch.token.TestIssuer;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From an address on a real server to a draft, an import, a hold and the topic. */
@WatchingService
class SourcesApiIT {

    private static final Topic SOURCES = new Topic("certwatch.catalogue.sources.v1");

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry meters;

    private final ListServer server = new ListServer();
    private RestTestClient http;

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void turnsAWatchedPageIntoADraftWithItsOriginal() throws Exception {
        server.shows("catalogue/good.html");
        put("page", edition("P1D"), null)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");

        var first = done("/api/sources/page/checks/1");
        assertThat(first.path("outcome").asString()).as(first.toString()).isEqualTo("CHANGED");
        assertThat(first.path("edition").asString()).isEqualTo("2028-1");
        var draft = get("/api/editions/2028-1");
        assertThat(draft.path("status").asString()).isEqualTo("DRAFT");
        assertThat(draft.path("source").path("name").asString()).isEqualTo("list.html");
        assertThat(draft.path("entries").path(0).path("origin").path("check").asString())
                .isEqualTo("/api/sources/page/checks/1");
        assertThat(draft.path("entries")
                        .path(0)
                        .path("origin")
                        .path("places")
                        .path(0)
                        .asString())
                .startsWith("table 1, row 2");

        var original = first.path("original");
        assertThat(original.path("headers").path("etag").isArray()).isTrue();
        http.get()
                .uri(original.path("href").asString())
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"" + original.path("sha256").asString() + "\"")
                .expectHeader()
                .exists("Repr-Digest")
                .expectBody(byte[].class)
                .isEqualTo(Files.readAllBytes(Path.of("src/test/resources/watching/catalogue/good.html")));

        assertThat(checked("page").path("outcome").asString()).isEqualTo("NOT_MODIFIED");
        assertThat(server.notModified).hasPositiveValue();
        server.shows("catalogue/decoration.html");
        assertThat(checked("page").path("outcome").asString()).isEqualTo("DECORATION_ONLY");
        assertThat(get("/api/sources/page/checks?limit=2").path("items"))
                .extracting(check -> check.path("number").asInt())
                .containsExactly(3, 2);
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(told("page")).containsExactly("changed"));
    }

    @Test
    void tellsTheStewardsThatThePageOfALawHasChanged() {
        server.shows("law/page.html");
        put("law-page", lawPage(), null).expectStatus().isCreated();
        assertThat(done("/api/sources/law-page/checks/1").path("outcome").asString())
                .isEqualTo("CHANGED");
        server.shows("law/amended.html");

        var changed = checked("law-page");

        assertThat(changed.path("outcome").asString()).isEqualTo("CHANGED");
        assertThat(changed.path("edition").isNull()).isTrue();
        var source = get("/api/sources/law-page");
        assertThat(source.at("/list/of").asString()).isEqualTo("LAW");
        assertThat(source.at("/newest/live").asBoolean()).isTrue();
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(
                                SOURCES.messages(message -> message.key().equals("law-page")))
                        .extracting(message -> message.data().at("/sentence/en").asString())
                        .hasSize(2)
                        .last()
                        .asString()
                        .contains("2 lines added, 2 removed", "Added: 第二十五条"));
    }

    @Test
    void showsEverybodyTheSourcesButSecretsToStewardsOnly() {
        server.shows("catalogue/good.html");
        put("shown", edition("P1D").replace("list.html", "list.html?key=a-secret"), null)
                .expectStatus()
                .isCreated();
        var check = done("/api/sources/shown/checks/1");
        assertThat(check.path("original").path("headers").toString()).contains("session=a-secret");

        for (var role : List.of("member", "viewer", "integrator")) {
            var reader = TestIssuer.shared().token("demo", role).bearer();
            for (var path : List.of(
                    "/api/sources?limit=200",
                    "/api/sources/shown",
                    "/api/sources/shown/checks",
                    "/api/sources/shown/checks/1")) {
                assertThat(as(reader, path))
                        .contains("shown")
                        .doesNotContain("a-secret")
                        .doesNotContain("set-cookie");
            }
            assertThat(as(reader, "/api/sources/shown")).contains("list.html?…", "\"newest\"");
        }
        assertThat(get("/api/sources/shown").path("address").asString()).endsWith("list.html?key=a-secret");
    }

    @Test
    void holdsABrokenRegisterUntilAStewardReleasesIt() {
        server.shows("register/good.csv");
        put("register", register(), null).expectStatus().isCreated();
        var first = done("/api/sources/register/checks/1");
        assertThat(finished("/api/certificates/imports/" + first.path("import").asString())
                        .path("original")
                        .path("check")
                        .asString())
                .isEqualTo("/api/sources/register/checks/1");
        server.shows("register/half.csv");

        var held = checked("register");

        assertThat(held.path("outcome").asString()).isEqualTo("HELD");
        assertThat(held.path("reasons"))
                .extracting(reason -> reason.path("code").asString())
                .containsExactly("FEWER_ROWS", "MUCH_CHANGED");
        assertThat(get("/api/sources/register")
                        .path("alarms")
                        .path(0)
                        .path("kind")
                        .asString())
                .isEqualTo("HELD");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(meters.get("sources.alarm")
                                .tags("source", "register", "kind", "held")
                                .gauge()
                                .value())
                        .isEqualTo(1));
        post(held.path("href").asString() + "/release", Map.of("by", "li"))
                .expectStatus()
                .isBadRequest();
        post("/api/sources/register/checks/1/release", Map.of("reason", "so it is"))
                .expectStatus()
                .isEqualTo(409);
        post(held.path("href").asString() + "/release", Map.of("by", "li", "reason", "so it is"))
                .expectStatus()
                .isOk();

        var released = get(held.path("href").asString());
        assertThat(released.path("hold").path("by").asString()).isEqualTo("li");
        assertThat(released.path("hold").path("recordedBy"))
                .hasToString("{\"subject\":\"somebody\",\"name\":\"somebody\"}");
        assertThat(finished("/api/certificates/imports/"
                                + released.path("import").asString())
                        .path("rows")
                        .path("absent")
                        .asInt())
                .isEqualTo(12);
        await().atMost(20, SECONDS)
                .untilAsserted(
                        () -> assertThat(told("register")).containsExactly("changed", "held", "changed", "recovered"));
    }

    @Test
    void reportsAMissingPageAndASilentSource() {
        server.fails(410);
        put(
                        "gone",
                        edition("P1D")
                                .replace(
                                        "\"enabled\"",
                                        "\"freshness\": {\"silent\": \"PT0S\", \"notLive\": \"PT0S\"}, \"enabled\""),
                        null)
                .expectStatus()
                .isCreated();

        assertThat(done("/api/sources/gone/checks/1").path("outcome").asString())
                .isEqualTo("FAILED");

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(told("gone")).containsExactlyInAnyOrder("failing", "stale"));
        assertThat(get("/api/sources/gone").path("failures").asInt()).isOne();
        delete("gone", "\"1\"").expectStatus().isNoContent();
        await().atMost(20, SECONDS)
                .untilAsserted(() ->
                        assertThat(told("gone")).filteredOn("recovered"::equals).hasSize(2));
        http.get().uri("/api/sources/gone").exchange().expectStatus().isNotFound();
        assertThat(get("/api/sources/gone/checks").path("items")).hasSize(1);
    }

    @Test
    void changesASourceOnlyWithItsCurrentETag() {
        server.shows("catalogue/login.html");
        put("edited", edition("P1D"), "\"1\"").expectStatus().isEqualTo(412);
        put("edited", edition("P1D"), null).expectStatus().isCreated();
        put("edited", edition("PT6H"), null).expectStatus().isEqualTo(428);
        put("edited", edition("PT6H"), "\"1\"")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.cadence")
                .isEqualTo("PT6H");
        put("edited", edition("PT7H"), "\"1\"").expectStatus().isEqualTo(412);
        put("edited", get("/api/sources/edited").toString(), "\"2\"")
                .expectStatus()
                .isBadRequest();
        put("edited", edition("PT8H"), "\"2\"").expectStatus().isOk();
        delete("edited", null).expectStatus().isEqualTo(428);
        delete("edited", "\"2\"").expectStatus().isEqualTo(412);
        delete("edited", "\"3\"").expectStatus().isNoContent();
        delete("edited", "\"4\"").expectStatus().isNotFound();
        put("edited", edition("P1D"), null).expectStatus().isCreated();
    }

    @Test
    void pagesThroughTheSources() {
        for (var id : List.of("z-1", "z-2", "z-3"))
            put(id, edition("P1D").replace("true", "false"), null)
                    .expectStatus()
                    .isCreated();

        var first = get("/api/sources?limit=1&after=" + Cursor.encode("z"));
        var second = get("/api/sources?limit=1&after=" + first.path("next").asString());

        assertThat(List.of(first, second))
                .extracting(page -> page.path("items").path(0).path("id").asString())
                .containsExactly("z-1", "z-2");
    }

    @Test
    void rejectsInvalidCursors() {
        put("paged", edition("P1D").replace("true", "false"), null)
                .expectStatus()
                .isCreated();

        var pages = get("/v3/api-docs").path("paths").properties().stream()
                .filter(path -> path.getValue()
                        .path("get")
                        .path("parameters")
                        .findValuesAsString("name")
                        .contains("after"))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(pages)
                .containsExactlyInAnyOrder(
                        "/api/audit/catalogue",
                        "/api/checklist-templates/{id}/revisions",
                        "/api/editions",
                        "/api/certificates",
                        "/api/certificates/imports",
                        "/api/certificates/imports/{id}/errors",
                        "/api/certificates/imports/{id}/absent",
                        "/api/sources",
                        "/api/sources/{id}/checks");
        var list = http.post()
                .uri("/api/certificates/imports?kind=PARTIAL&source=paged")
                .contentType(MediaType.valueOf("text/csv"))
                .body("a".getBytes(UTF_8))
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        for (var page : pages) {
            for (var cursor : List.of("zzz", "QUJD")) {
                var id = page.startsWith("/api/certificates") ? list.path("id").asString() : "paged";
                http.get()
                        .uri(page + "?after=" + cursor, Map.of("id", id))
                        .exchange()
                        .expectStatus()
                        .isBadRequest()
                        .expectBody()
                        .jsonPath("$.errors[0].field")
                        .isEqualTo("after");
            }
        }
    }

    @Test
    void reportsAllFaultsOfASource() {
        var wrong = """
            {"name": {"en": " "}, "address": "https://intranet.example/", "list": {"of": "REGISTER", "kind": "FULL"}, "cadence": "PT1S",
             "assertions": {"minCount": 0, "changed": 2, "filled": {"COLOUR": 1}}, "freshness": {"silent": "a month"}}\
            """;
        put("wrong", wrong, null)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:problem:invalid-request")
                .jsonPath("$.errors[*].field")
                .value(fields -> assertThat(fields)
                        .isEqualTo(List.of(
                                "name",
                                "address",
                                "cadence",
                                "assertions.minCount",
                                "assertions.filled.COLOUR",
                                "assertions.changed",
                                "freshness.silent")));
        put("wrong", edition("P1D").replace("\"cadence\"", "\"cadense\""), null)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].field")
                .value(fields -> assertThat(fields.toString()).contains("cadense"));
        put("wrong", edition("* * * * * *"), null)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("cadence");
        put("wrong", edition("0 0 0 30 2 *"), null)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("cadence");
        put("Wrong!", edition("P1D"), null)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("id");
        post("/api/sources/nobody/checks", Map.of()).expectStatus().isNotFound();
        http.get().uri("/api/sources/nobody/checks").exchange().expectStatus().isNotFound();
        http.get()
                .uri("/api/sources/nobody/checks/1/original")
                .exchange()
                .expectStatus()
                .isNotFound();
        http.get().uri("/api/sources?limit=0").exchange().expectStatus().isBadRequest();
    }

    private String edition(String cadence) {
        return """
            {"name": {"zh": "公告"}, "address": "%s", "list": {"of": "EDITION", "force": "STATUTORY", "title": {"en": "Catalogue"}},
             "cadence": "%s", "jitter": "PT0S", "enabled": true}\
            """.formatted(server.address(), cadence);
    }

    private String lawPage() {
        return """
            {"name": {"en": "Cybersecurity Law"}, "address": "%s", "list": {"of": "LAW"}, "cadence": "P1D", "jitter": "PT0S"}\
            """.formatted(server.address());
    }

    private String register() {
        return """
            {"name": {"zh": "结果", "en": "Results"}, "address": "%s", "list": {"of": "REGISTER", "kind": "FULL"}, "cadence": "0 30 3 * * *"}\
            """.formatted(server.address());
    }

    private JsonNode checked(String id) {
        var location = post("/api/sources/" + id + "/checks", Map.of())
                .expectStatus()
                .isAccepted()
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getLocation();
        return done(Objects.requireNonNull(location).toString());
    }

    private JsonNode done(String check) {
        return await().atMost(30, SECONDS)
                .until(
                        () -> look(check),
                        found -> found.path("status").asString().equals("DONE"));
    }

    private JsonNode finished(String list) {
        return await().atMost(30, SECONDS)
                .until(() -> get(list), found -> found.path("phase").asString().equals("DONE"));
    }

    private static List<String> told(String id) {
        return SOURCES.messages(message -> message.key().equals(id)).stream()
                .map(Message::type)
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .toList();
    }

    private ResponseSpec put(String id, String form, String ifMatch) {
        var request = http.put().uri("/api/sources/{id}", id).contentType(MediaType.APPLICATION_JSON);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .body(form)
                .exchange();
    }

    private ResponseSpec delete(String id, String ifMatch) {
        var request = http.delete().uri("/api/sources/{id}", id);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).exchange();
    }

    private ResponseSpec post(String path, Object body) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private String as(String bearer, String path) {
        var body = http.get()
                .uri(path)
                .header("Authorization", bearer)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(byte[].class)
                .getResponseBody();
        return new String(Objects.requireNonNull(body), UTF_8);
    }

    private JsonNode get(String path) {
        http.get().uri(path).exchange().expectStatus().isOk();
        return look(path);
    }

    /** The check may not have begun yet. */
    private JsonNode look(String path) {
        var body = http.get().uri(path).exchange().returnResult(byte[].class).getResponseBody();
        return JsonMapper.shared().readTree(new String(Objects.requireNonNull(body), UTF_8));
    }
}
