package io.certwatch.product.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.contracts.Contracts;
import io.certwatch.contracts.Example;
import io.certwatch.law.CurrentLaws;
import io.certwatch.law.kafka.LawMessage;
import io.certwatch.product.CatalogueTopics;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.TopicReader;
import io.certwatch.product.TopicReader.Message;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the topic of the law to the findings, obligations, events and tables that cite it. */
class LegalCitationIT extends ServiceIT {

    private static final String OBLIGATIONS = "certwatch.product.obligations.v1";
    private static final String PRODUCT = """
        {"sku": "%s", "name": {"zh": "防火墙"}, "vendor": "v1", "market": {"status": "ON_MARKET"}}\
        """;
    private static final String RENUMBERED = """
        {"law": "csl-2025", "duty": {"article": "25", "renumberedFrom": {"law": "csl-2017", "article": "23"}},
         "penalty": {"article": "63", "renumberedFrom": null}}\
        """;

    private final CatalogueTopics topics = new CatalogueTopics();
    private final JsonMapper json = JsonMapper.shared();

    @Autowired
    private MockMvcTester http;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    @Autowired
    private CurrentLaws laws;

    @BeforeEach
    void under2023() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2023());
        current.refresh();
        await().atMost(Duration.ofSeconds(30)).until(() -> laws.get().versions().isEmpty());
    }

    @AfterEach
    void close() {
        topics.close();
    }

    private void published(String... ids) {
        for (var id : ids) {
            topics.send(example(id, "published"));
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(ids)
                        .allSatisfy(id -> assertThat(laws.get().find(id)).isPresent()));
    }

    private static Example example(String id, String type) {
        return Contracts.examples(LawMessage.TOPIC).stream()
                .filter(example -> example.key().equals(id) && example.type().endsWith(type))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode register(String sku) {
        assertThat(post("/api/products", PRODUCT.formatted(sku))).hasStatusOk();
        return get("/api/products/" + sku + "/assessment");
    }

    private MvcTestResult post(String uri, String body) {
        return http.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private JsonNode get(String uri) {
        return json.readTree(text(http.get().uri(uri).exchange()));
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode law(JsonNode assessment) {
        return assessment.path("findings").get(0).path("law");
    }

    @Test
    void citesTheLawInForceAndItsFormerNumber() {
        published("csl-2017", "csl-2025-draft", "csl-2025");
        var cited = json.readTree(RENUMBERED);
        var sku = "L-" + UUID.randomUUID();
        assertThat(law(register(sku))).isEqualTo(cited);
        assertThat(law(json.readTree(text(post("/api/assessments", "[" + PRODUCT.formatted("X") + "]")))
                        .get(0)))
                .isEqualTo(cited);
        var obligation = get("/api/obligations?sku=" + sku).path("items").get(0);
        assertThat(obligation.path("law")).isEqualTo(cited);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(TopicReader.all(OBLIGATIONS))
                        .map(Message::json)
                        .map(json::readTree)
                        .filteredOn(event -> event.path("sku").asString().equals(sku))
                        .singleElement()
                        .satisfies(event -> assertThat(event.path("law")).isEqualTo(cited)));
        assertThat(text(http.get().uri("/api/exports/findings.csv?language=zh").exchange()))
                .contains("《网络安全法》（2025年修正）,第二十五条（原第二十三条）,第六十三条");
        assertThat(text(http.get()
                        .uri("/api/exports/obligations.csv?language=en")
                        .exchange()))
                .contains("Art. 25 (formerly Art. 23),Art. 63");
    }

    @Test
    void withoutAKnownLawNothingIsCitedAndProductsAreAssessed() {
        var assessment = register("U-1");
        assertThat(assessment.path("verdict").asString()).isEqualTo("REQUIRED");
        assertThat(law(assessment).isNull()).isTrue();
        assertThat(get("/api/obligations?sku=U-1")
                        .path("items")
                        .get(0)
                        .path("law")
                        .isNull())
                .isTrue();
    }

    @Test
    void anOlderRevisionThatArrivesLaterChangesNothing() {
        published("csl-2017", "csl-2025");
        var published = example("csl-2025", "published");
        var withdrawn = new String(published.json(), StandardCharsets.UTF_8)
                .replace("\"PUBLISHED\"", "\"WITHDRAWN\"")
                .replaceFirst("\"revision\": 1", "\"revision\": 2")
                .getBytes(StandardCharsets.UTF_8);
        topics.send(LawMessage.TOPIC, "csl-2025", withdrawn, published.headers());
        topics.send(published);
        published("csl-2025-draft");
        assertThat(laws.get().find("csl-2025")).isEmpty();
        assertThat(law(register("O-1")).path("law").asString()).isEqualTo("csl-2017");
    }

    @Test
    void anUnreadableVersionStopsNothing() {
        topics.send(
                LawMessage.TOPIC,
                "broken",
                "{\"id\": \"broken\"}".getBytes(StandardCharsets.UTF_8),
                example("csl-2017", "published").headers());
        published("csl-2017");
        assertThat(register("B-1").path("verdict").asString()).isEqualTo("REQUIRED");
    }
}
