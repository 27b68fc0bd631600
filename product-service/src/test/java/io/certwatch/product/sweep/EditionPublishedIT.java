package io.certwatch.product.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.certwatch.contracts.Contracts;
import io.certwatch.product.CatalogueTopics;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.TopicReader;
import io.certwatch.product.TopicReader.Message;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The main job in this service: an edition arrives, and each obligation that it opens is published once. */
class EditionPublishedIT extends ServiceIT {

    private static final String OBLIGATIONS = "certwatch.product.obligations.v1";
    private static final String ASSESSMENTS = "certwatch.product.assessments.v1";
    private static final String RUNS = "certwatch.product.reassessments.v1";

    @Autowired
    private MockMvcTester http;

    private final CatalogueTopics catalogue = new CatalogueTopics();
    private final String skus = UUID.randomUUID() + "-";

    @AfterEach
    void close() {
        catalogue.close();
    }

    /** Allows for a busy machine. */
    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(1));
    }

    private void register(String sku, String name) {
        var body = """
            {"sku": "%s", "name": {"en": "%s"}, "vendor": "vendor-1", "market": {"status": "ON_MARKET"}}
            """.formatted(skus + sku, name);
        assertThat(http.post()
                        .uri("/api/products")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatusOk();
    }

    private void awaitRun(String id) {
        patiently()
                .untilAsserted(() -> assertThat(http.get().uri("/api/reassessments/" + id))
                        .hasStatusOk()
                        .bodyJson()
                        .extractingPath("status")
                        .isEqualTo("COMPLETED"));
    }

    /**
     * The examples hold two revisions of the lexicon. A run for the second that is still under way when an edition
     * arrives may be the one that first assesses by the edition, and so the cause of its obligations.
     */
    private void awaitLexicon() {
        awaitRun("lexicon-2");
        patiently()
                .untilAsserted(() -> assertThat(http.get().uri("/api/reassessments"))
                        .bodyJson()
                        .extractingPath("items[*].status")
                        .asArray()
                        .containsOnly("COMPLETED"));
    }

    private List<Message> ours(String topic) {
        return TopicReader.all(topic).stream()
                .filter(message -> message.key().startsWith("demo/" + skus))
                .toList();
    }

    @Test
    void opensNewObligationsOnceAndPublishesThem() {
        catalogue.wholeLexicon();
        catalogue.edition("2017-1");
        awaitRun("edition-2017-1-1");
        awaitLexicon();
        register("FW", "Firewall");
        register("CHAIR", "Office chair");
        assertThat(ours(OBLIGATIONS)).isEmpty();

        catalogue.edition("2023-2");
        awaitRun("edition-2023-2-1");
        assertThat(http.get().uri("/api/reassessments/edition-2023-2-1"))
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"kind": "EDITION", "subject": "2023-2", "slots": 16, "slotsDone": 16, "examined": 1, "changed": 1,
                     "breadth": "CONCERNED", "opened": [{"company": "demo", "vendor": "vendor-1", "count": 1}]}\
                    """)
                .extractingPath("entries[?(@.products > 0)].entry")
                .isEqualTo(List.of("SCP-02"));
        assertThat(http.get().uri("/api/reassessments"))
                .bodyJson()
                .extractingPath("items[?(@.id == 'edition-2023-2-1')].opened[0].count")
                .isEqualTo(List.of(1));
        patiently().untilAsserted(() -> assertThat(ours(OBLIGATIONS)).hasSize(1));
        patiently()
                .untilAsserted(() -> assertThat(TopicReader.all(RUNS))
                        .anyMatch(message -> message.id().equals("reassessment/edition-2023-2-1/2")));

        catalogue.edition("2023-2");
        catalogue.edition("sectors-2025");
        awaitRun("edition-sectors-2025-1");
        assertThat(ours(OBLIGATIONS)).hasSize(1);
        for (var topic : List.of(OBLIGATIONS, ASSESSMENTS, RUNS)) {
            assertThat(TopicReader.all(topic))
                    .isNotEmpty()
                    .allSatisfy(message -> assertThat(Contracts.violations(topic, message.type(), message.json()))
                            .as(message.text())
                            .isEmpty());
        }
        assertThat((String) JsonPath.read(ours(OBLIGATIONS).getFirst().text(), "$.cause.id"))
                .isEqualTo("edition-2023-2-1");
    }

    @Test
    void appliesAnEditionInPartsOnceItIsComplete() {
        catalogue.wholeLexicon();
        catalogue.edition("2017-1");
        awaitLexicon();
        awaitRun("edition-2017-1-1");
        register("ROUTER", "Router");

        catalogue.edition("2031-5");
        patiently()
                .untilAsserted(() -> assertThat(assessment(""))
                        .hasStatus(503)
                        .bodyJson()
                        .extractingPath("detail")
                        .asString()
                        .startsWith("Parts of an edition"));
        assertThat(http.get().uri("/api/reassessments/edition-2031-5-1")).hasStatus(404);
        catalogue.edition("2031-5/2");
        catalogue.edition("2031-5/1");

        awaitRun("edition-2031-5-1");
        assertThat(http.get().uri("/api/products/" + skus + "ROUTER/assessment"))
                .bodyJson()
                .extractingPath("$.editions")
                .asArray()
                .contains("2031-5");
    }

    @Test
    void assessesNothingBeforeAnEditionIsInForce() {
        register("FW", "Firewall");
        assertThat(assessment(""))
                .hasStatus(503)
                .hasHeader("Retry-After", "2")
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"urn:problem:catalogue-not-ready\", \"status\": 503}");
        catalogue.wholeLexicon();
        awaitLexicon();
        assertThat(assessment(""))
                .hasStatus(503)
                .bodyJson()
                .extractingPath("detail")
                .asString()
                .startsWith("No statutory edition");
        register("CHAIR", "Office chair");
        assertPending("FW");
        assertPending("CHAIR");
        assertThat(http.get().uri("/api/products?status=PENDING"))
                .bodyJson()
                .extractingPath("items[*].sku")
                .asArray()
                .hasSize(2);
        assertThat(http.get().uri("/api/products?status=ASSESSED"))
                .bodyJson()
                .extractingPath("items")
                .asArray()
                .isEmpty();
        assertThat(http.get().uri("/api/summary"))
                .bodyJson()
                .isLenientlyEqualTo("{\"products\": 2, \"pending\": 2, \"verdicts\": {}}");
        assertThat(http.get().uri("/api/exports/products.csv")).bodyText().contains("not assessed yet");
        assertThat(http.post()
                        .uri("/api/products/" + skus + "FW/reviews")
                        .header(
                                "If-Match",
                                String.valueOf(get(skus + "FW").getResponse().getHeader("ETag")))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                            {"entry": "SCP-02", "decision": "NOT_IN_SCOPE", "reason": "seen", "scope": "PRODUCT", "until": "ENTRY_CHANGES", "by": "li"}\
                            """))
                .hasStatus(503);

        catalogue.edition("2023-2");
        catalogue.edition("2017-1");
        var version = token("lexicon=2;2017-1=1;2023-2=1");
        assertThat(reached(() -> assessment("?catalogueVersion=" + version)))
                .bodyJson()
                .isLenientlyEqualTo(
                        "[{\"editions\": [\"2023-2\"], \"verdict\": \"REQUIRED\", \"status\": \"ASSESSED\"}]");
        assertThat(reached(() -> get(skus + "FW?catalogueVersion=" + version)))
                .bodyJson()
                .isLenientlyEqualTo("{\"status\": \"ASSESSED\", \"verdict\": \"REQUIRED\"}");
        assertThat(reached(() -> get(skus + "CHAIR/assessment?catalogueVersion=" + version)))
                .bodyJson()
                .isLenientlyEqualTo("{\"status\": \"ASSESSED\", \"verdict\": \"UNKNOWN\"}")
                .extractingPath("editions")
                .asArray()
                .isNotEmpty();
        assertThat(reached(() -> get("?catalogueVersion=" + version)))
                .bodyJson()
                .extractingPath("items[*].status")
                .isEqualTo(List.of("ASSESSED", "ASSESSED"));
        assertThat(http.get().uri("/api/summary"))
                .bodyJson()
                .extractingPath("pending")
                .isEqualTo(0);
        patiently()
                .untilAsserted(() -> assertThat(ours(OBLIGATIONS))
                        // The edition of 2017 may come after the obligation was opened, and then tells more of its
                        // first listing.
                        .filteredOn(message -> message.type().endsWith(".opened"))
                        .singleElement()
                        .satisfies(message -> assertThat((String) JsonPath.read(message.text(), "$.cause.id"))
                                .startsWith("edition-20")));
    }

    @Test
    void reportsUnreachedAndInvalidVersions() {
        catalogue.wholeLexicon();
        catalogue.edition("2023-2");
        awaitRun("edition-2023-2-1");
        var never = token("lexicon=1;2099-9=1");
        assertThat(assessment("?catalogueVersion=" + never))
                .hasStatus(503)
                .hasHeader("Retry-After", "2")
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:problem:catalogue-version-not-reached");
        assertThat(get("?catalogueVersion=" + never)).hasStatus(503);
        for (var malformed : List.of("", "2023-2", "%22edition-2023-2-1%22")) {
            assertThat(assessment("?catalogueVersion=" + malformed))
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("errors[0].field")
                    .isEqualTo("catalogueVersion");
            assertThat(get("?catalogueVersion=" + malformed)).hasStatus(400);
            assertThat(get("X?catalogueVersion=" + malformed)).hasStatus(400);
            assertThat(get("X/assessment?catalogueVersion=" + malformed)).hasStatus(400);
        }
    }

    /** Repeats the request until the response no longer asks for a retry. */
    private static MvcTestResult reached(Supplier<MvcTestResult> ask) {
        return patiently().until(ask::get, answer -> answer.getResponse().getStatus() != 503);
    }

    private void assertPending(String sku) {
        assertThat(get(skus + sku))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"status\": \"PENDING\", \"verdict\": null, \"basis\": null}");
        assertThat(get(skus + sku + "/assessment"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"status\": \"PENDING\", \"verdict\": null, \"findings\": [], \"editions\": []}");
    }

    private MvcTestResult get(String rest) {
        return http.get()
                .uri(URI.create("/api/products" + (rest.startsWith("?") ? "" : "/") + rest))
                .exchange();
    }

    private MvcTestResult assessment(String query) {
        return http.post()
                .uri(URI.create("/api/assessments" + query))
                .contentType(MediaType.APPLICATION_JSON)
                .content("[{\"name\": {\"en\": \"Firewall\"}, \"market\": {\"status\": \"ON_MARKET\"}}]")
                .exchange();
    }

    private static String token(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    @Test
    void deadLettersUnreadableRecordsAndContinues() {
        var broken = ("{ this is " + skus).getBytes(UTF_8);
        catalogue.send(CatalogueTopics.EDITIONS, "broken", broken, Map.of());
        catalogue.edition("2017-1");
        catalogue.wholeLexicon();
        awaitRun("edition-2017-1-1");
        patiently()
                .untilAsserted(() -> assertThat(TopicReader.all(CatalogueTopics.EDITIONS + "-dlt"))
                        .extracting(Message::json)
                        .contains(broken));
    }

    @Test
    void deadLettersUncompilableEditionsAndContinues() {
        var twice = """
            {"id": "poison", "revision": 1, "status": "PUBLISHED", "force": "STATUTORY", "title": {"zh": "%s"},
             "announcement": "公告", "issued": "2026-01-01", "effective": "2026-01-01",
             "entries": [{"code": "X", "name": {"zh": "墙"}}, {"code": "X", "name": {"zh": "另一堵墙"}}]}\
            """.formatted(skus).getBytes(UTF_8);
        catalogue.send(
                CatalogueTopics.EDITIONS,
                "poison",
                twice,
                Contracts.examples(CatalogueTopics.EDITIONS).getFirst().headers());
        catalogue.edition("2017-1");
        catalogue.wholeLexicon();
        awaitRun("edition-2017-1-1");
        register("FW", "Firewall");
        patiently()
                .untilAsserted(() -> assertThat(TopicReader.all(CatalogueTopics.EDITIONS + "-dlt"))
                        .extracting(Message::json)
                        .contains(twice));
    }
}
