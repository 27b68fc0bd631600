package io.certwatch.product.impact.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.aggregate.ProductFixture;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.catalogue.CatalogueChange;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.concurrency.RequestQueue;
import io.certwatch.product.inventory.RegisterProducts;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImpactsIT extends ServiceIT {

    private static final String WIDER = """
        {"id": "2030-1", "force": "STATUTORY", "title": {"zh": "目录"}, "announcement": "2030年第1号", "issued": "2026-01-01",
         "effective": "2026-06-01", "supersedes": "2017-1", "entries": [
          {"code": "SCP-02", "kind": "SPECIALIZED_CYBERSECURITY_PRODUCT", "name": {"zh": "防火墙"}, "continues": ["SCP-02"]}]}\
        """;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    @Autowired
    private RegisterProducts register;

    @Autowired
    private RequestQueue impactTurns;

    /**
     * Publishes two more changes, because a catalogue is identified by the number of its changes, and other tests
     * have others at the same number.
     */
    @BeforeEach
    void under2017() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2017());
        readModel.note(new CatalogueChange.LexiconRevised(2, Map.of("OTHER", 1)), CatalogueFixture.TODAY);
        readModel.note(new CatalogueChange.LexiconRevised(3, Map.of("OTHER", 1)), CatalogueFixture.TODAY);
        current.refresh();
    }

    private void firewalls(String company, int many) {
        register.register(
                company,
                AuthorFixture.LI,
                IntStream.range(0, many)
                        .mapToObj(number -> ProductFixture.aFirewall("FW/%02d".formatted(number)))
                        .toList());
    }

    private MvcTestResult post(String query, String body) {
        return http.post()
                .uri("/api/impacts" + query)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static JsonNode read(MvcTestResult result) {
        try {
            return JsonMapper.shared().readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void showsEachProductWithAndWithoutTheEdition() {
        firewalls("demo", 1);
        firewalls("another", 3);
        var answer = post("", WIDER);
        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
            {"edition": {"id": "2030-1", "force": "STATUTORY", "effective": "2026-06-01", "supersedes": "2017-1"}, "remarks": [],
             "examined": 1, "products": {"NEWLY_HIT": 1, "NO_LONGER_HIT": 0, "NEWLY_WARNED": 0, "NO_LONGER_WARNED": 0, "CHANGED": 0},
             "verdicts": [{"from": "REVIEW", "to": "REQUIRED", "products": 1}],
             "entries": [{"edition": "2030-1", "entry": "SCP-02", "products": {"NEWLY_HIT": 1}}],
             "vendors": [{"vendor": "vendor-1", "products": {"NEWLY_HIT": 1}}],
             "items": [{"sku": "FW/00", "href": "/api/products/~RlcvMDA", "name": {"zh": "防火墙（硬件）"}, "effect": "NEWLY_HIT",
               "without": {"verdict": "REVIEW", "owed": []},
               "with": {"verdict": "REQUIRED", "owed": [{"edition": "2030-1", "entry": "SCP-02", "due": "2026-06-01", "status": "OPEN"}]}}],
             "next": null}\
            """);
        assertThat(read(answer).at("/items/0/with/explanation/zh").asString()).contains("防火墙");
    }

    @Test
    void totalsAreOfAllCompaniesAndNameNobody() {
        firewalls("demo", 1);
        firewalls("another", 3);
        var answer = post("/totals", WIDER);
        assertThat(answer).hasStatusOk().bodyJson().isStrictlyEqualTo("""
            {"edition": "2030-1", "on": "%s", "examined": 4, "effects": {
              "NEWLY_HIT": {"products": 4, "companies": 2, "vendors": 2},
              "NO_LONGER_HIT": {"products": 0, "companies": 0, "vendors": 0},
              "NEWLY_WARNED": {"products": 0, "companies": 0, "vendors": 0},
              "NO_LONGER_WARNED": {"products": 0, "companies": 0, "vendors": 0},
              "CHANGED": {"products": 0, "companies": 0, "vendors": 0}}}\
            """.formatted(
                        read(post("", WIDER)).path("on").asString()));
        assertThat(post("/totals", "{}")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void leavesTheDatabaseUnchanged() {
        firewalls("demo", 3);
        var before = contents();
        assertThat(post("", WIDER)).hasStatusOk();
        assertThat(contents()).isEqualTo(before);
        assertThat(http.get().uri("/api/reassessments"))
                .bodyJson()
                .extractingPath("items")
                .asArray()
                .isEmpty();
    }

    private String contents() {
        return List.of("products", "editions", "lexicon", "catalogue-version", "reassessments", "history").stream()
                .flatMap(
                        name -> database
                                .getCollection(name)
                                .find()
                                .projection(new Document("outbox", 0))
                                .into(new ArrayList<>())
                                .stream())
                .map(Document::toJson)
                .collect(joining("\n"));
    }

    @Test
    void continuesAfterTheCursorOfAPage() {
        firewalls("demo", 7);
        var skus = new ArrayList<String>();
        var next = "";
        do {
            var page = read(post("?limit=3" + (next.isEmpty() ? "" : "&after=" + next), WIDER));
            assertThat(page.at("/products/NEWLY_HIT").asInt()).isEqualTo(7);
            page.path("items").forEach(item -> skus.add(item.path("sku").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(skus).hasSize(7).isSorted().doesNotHaveDuplicates();
        assertThat(read(post("?effect=CHANGED", WIDER)).path("items")).isEmpty();
    }

    @Test
    void rejectsInvalidFieldsByName() {
        assertThat(post("", WIDER.replace("防火墙", " ")))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"type": "urn:problem:invalid-request",
                     "errors": [{"field": "entries[0].name", "reason": "has neither zh nor en; at least one is needed"}]}\
                    """);
        assertThat(post("?on=2020-01-01", WIDER))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("on");
        assertThat(post("?on=tomorrow", WIDER))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("on");
        assertThat(post("?effect=HIT", WIDER))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("effect");
        assertThat(post("", "{"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:problem:malformed-body");
    }

    /** By the settings a company has two places: one request is running, one waits. */
    @Test
    void rejectsImpactsBeyondTheQueueAndNothingElse() throws InterruptedException {
        firewalls("demo", 1);
        var begun = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try {
            holding(begun, done);
            begun.await();
            var waiting = holding(new CountDownLatch(1), done);
            await().until(() -> waiting.getState() == Thread.State.WAITING);
            var refused = post("", WIDER);
            assertThat(refused)
                    .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                    .bodyJson()
                    .extractingPath("type")
                    .isEqualTo("urn:problem:busy");
            assertThat(refused.getResponse().getHeader("Retry-After")).isEqualTo("5");
            assertThat(http.get().uri("/api/products")).hasStatusOk();
        } finally {
            done.countDown();
        }
        await().until(() -> post("", WIDER).getResponse().getStatus() == HttpStatus.OK.value());
    }

    private Thread holding(CountDownLatch begun, CountDownLatch done) {
        return Thread.ofPlatform()
                .daemon()
                .start(() -> impactTurns.take("demo", 1, () -> {
                    begun.countDown();
                    try {
                        return done.await(1, TimeUnit.MINUTES);
                    } catch (InterruptedException closed) {
                        return false;
                    }
                }));
    }
}
