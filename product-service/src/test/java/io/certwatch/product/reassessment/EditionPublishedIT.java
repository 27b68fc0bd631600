package io.certwatch.product.reassessment;

import com.jayway.jsonpath.JsonPath;
import io.certwatch.contracts.Contracts;
import io.certwatch.product.CatalogueTopics;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.TopicReader;
import io.certwatch.product.TopicReader.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The main job as this service sees it: an edition arrives, and what it hits is told once. */
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

    /** The machine may be busy with other things. */
    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(1));
    }

    private void register(String sku, String name) {
        var body = """
                {"sku": "%s", "name": {"en": "%s"}, "vendor": "vendor-1", "market": {"status": "ON_MARKET"}}
                """.formatted(skus + sku, name);
        assertThat(http.post().uri("/api/products").contentType(MediaType.APPLICATION_JSON).content(body)).hasStatusOk();
    }

    private void awaitRun(String id) {
        patiently().untilAsserted(() -> assertThat(http.get().uri("/api/reassessments/" + id))
                .hasStatusOk().bodyJson().extractingPath("status").isEqualTo("COMPLETED"));
    }

    private List<Message> ours(String topic) {
        return TopicReader.all(topic).stream().filter(message -> message.key().startsWith("demo/" + skus)).toList();
    }

    @Test
    void opensWhatItNewlyRequiresOnceEachAndTellsSoInTheAgreedForm() {
        catalogue.wholeLexicon();
        catalogue.edition("2017-1");
        awaitRun("edition-2017-1-1");
        awaitRun("lexicon-1");
        register("FW", "Firewall");
        register("CHAIR", "Office chair");
        assertThat(ours(OBLIGATIONS)).isEmpty();

        catalogue.edition("2023-2");
        awaitRun("edition-2023-2-1");
        assertThat(http.get().uri("/api/reassessments/edition-2023-2-1")).bodyJson()
                .isLenientlyEqualTo("""
                        {"kind": "EDITION", "subject": "2023-2", "slots": 16, "slotsDone": 16, "examined": 1, "changed": 1,
                         "breadth": "CONCERNED", "opened": [{"company": "demo", "vendor": "vendor-1", "count": 1}]}""")
                .extractingPath("entries[?(@.products > 0)].entry").isEqualTo(List.of("SCP-02"));
        assertThat(http.get().uri("/api/reassessments")).bodyJson()
                .extractingPath("items[?(@.id == 'edition-2023-2-1')].opened[0].count").isEqualTo(List.of(1));
        patiently().untilAsserted(() -> assertThat(ours(OBLIGATIONS)).hasSize(1));
        patiently().untilAsserted(() -> assertThat(TopicReader.all(RUNS))
                .anyMatch(message -> message.id().equals("reassessment/edition-2023-2-1/2")));

        catalogue.edition("2023-2");
        catalogue.edition("sectors-2025");
        awaitRun("edition-sectors-2025-1");
        assertThat(ours(OBLIGATIONS)).hasSize(1);
        for (var topic : List.of(OBLIGATIONS, ASSESSMENTS, RUNS)) {
            assertThat(TopicReader.all(topic)).isNotEmpty().allSatisfy(message ->
                    assertThat(Contracts.violations(topic, message.type(), message.json())).as(message.text()).isEmpty());
        }
        assertThat((String) JsonPath.read(ours(OBLIGATIONS).getFirst().text(), "$.cause.id")).isEqualTo("edition-2023-2-1");
    }

    @Test
    void anEditionInPartsIsFollowedWhenItIsWhole() {
        catalogue.wholeLexicon();
        awaitRun("lexicon-1");
        register("ROUTER", "Router");

        catalogue.edition("2031-5");
        assertThat(http.get().uri("/api/reassessments/edition-2031-5-1")).hasStatus(404);
        catalogue.edition("2031-5/2");
        catalogue.edition("2031-5/1");

        awaitRun("edition-2031-5-1");
        assertThat(http.get().uri("/api/products/" + skus + "ROUTER/assessment")).bodyJson()
                .extractingPath("$.editions").asArray().contains("2031-5");
    }

    @Test
    void whatCannotBeReadIsPutAsideUntouchedAndTheNextIsHandled() {
        var broken = ("{ this is " + skus).getBytes(UTF_8);
        catalogue.send(CatalogueTopics.EDITIONS, "broken", broken, Map.of());
        catalogue.edition("2017-1");
        catalogue.wholeLexicon();
        awaitRun("edition-2017-1-1");
        patiently().untilAsserted(() -> assertThat(TopicReader.all(CatalogueTopics.EDITIONS + "-dlt"))
                .extracting(Message::json).contains(broken));
    }

    @Test
    void whatCanBeReadButNotJudgedByIsPutAsideTooAndStopsNobody() {
        var twice = """
                {"id": "poison", "revision": 1, "status": "PUBLISHED", "force": "STATUTORY", "title": {"zh": "%s"},
                 "announcement": "公告", "issued": "2026-01-01", "effective": "2026-01-01",
                 "entries": [{"code": "X", "name": {"zh": "墙"}}, {"code": "X", "name": {"zh": "另一堵墙"}}]}""".formatted(skus).getBytes(UTF_8);
        catalogue.send(CatalogueTopics.EDITIONS, "poison", twice, Contracts.examples(CatalogueTopics.EDITIONS).getFirst().headers());
        catalogue.edition("2017-1");
        catalogue.wholeLexicon();
        awaitRun("edition-2017-1-1");
        register("FW", "Firewall");
        patiently().untilAsserted(() -> assertThat(TopicReader.all(CatalogueTopics.EDITIONS + "-dlt"))
                .extracting(Message::json).contains(twice));
    }
}
