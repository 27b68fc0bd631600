package io.certwatch.product.republication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.certwatch.contracts.Contracts;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.TopicReader;
import io.certwatch.product.TopicReader.Message;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class RepublicationIT extends ServiceIT {

    private static final String PATH = "/api/assessments/republication";
    private static final String TOPIC = "certwatch.product.assessments.v1";
    private static final String OBLIGATIONS_PATH = "/api/obligations/republication";
    private static final String OBLIGATIONS = "certwatch.product.obligations.v1";
    private static final String NAMES = "certwatch.product.names.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String sku = "AGAIN-" + UUID.randomUUID();

    @Autowired
    private MockMvcTester http;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void under2023() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2023());
        current.refresh();
    }

    @Test
    void publishesEveryCurrentAssessmentAgainUnderItsId() {
        register(sku + "-1", "防火墙");
        register(sku + "-1", "椅子");
        register(sku + "-2", "路由器");
        register(sku + "-3", "防火墙");
        assertThat(http.delete().uri("/api/products/" + sku + "-3")).hasStatus(HttpStatus.NO_CONTENT);
        await().atMost(PATIENCE).until(() -> published().size() == 5);
        var before = published();
        var counted = meters.get("product.republished")
                .tag("kind", "assessments")
                .counter()
                .count();

        assertThat(http.post().uri(PATH))
                .hasStatus(HttpStatus.ACCEPTED)
                .headers()
                .hasValue("Location", PATH);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(http.get().uri(PATH))
                        .bodyJson()
                        .extractingPath("status")
                        .isEqualTo("COMPLETED"));

        assertThat(http.get().uri(PATH)).bodyJson().extractingPath("records").isEqualTo(3);
        assertThat(meters.get("product.republished")
                                .tag("kind", "assessments")
                                .counter()
                                .count()
                        - counted)
                .isEqualTo(3);
        await().atMost(PATIENCE).until(() -> published().size() == 8);
        for (var product : List.of(sku + "-1", sku + "-2", sku + "-3")) {
            var last = of(product, before).getLast();
            var again = of(product, published()).getLast();
            assertThat(again.id()).isEqualTo(last.id());
            assertThat(again.type()).isEqualTo(last.type());
            assertThat(again.text()).isEqualTo(last.text());
            assertThat(again.trace())
                    .as("the trace of the request")
                    .isNotEmpty()
                    .isNotEqualTo(last.trace());
            assertThat(Contracts.violations(TOPIC, again.type(), again.json())).isEmpty();
        }
    }

    @Test
    void publishesTheNewestEventOfEveryObligationAgain() {
        for (var number : List.of("-1", "-2", "-3", "-4")) register(sku + number, "防火墙");
        act(
                sku + "-1",
                "progress",
                "{\"application\": \"CCRC-1\", \"body\": \"CCRC\", \"expected\": \"2199-02-01\", \"by\": \"li\"}");
        act(sku + "-2", "waiver", "{\"reason\": \"laboratory only\", \"by\": \"li\"}");
        assertThat(http.delete().uri("/api/products/" + sku + "-3")).hasStatus(HttpStatus.NO_CONTENT);
        register(sku + "-4", "硬件防火墙");
        register(sku + "-5", "椅子");
        await().atMost(PATIENCE).until(() -> published(OBLIGATIONS).size() == 8);
        var before = published(OBLIGATIONS);

        assertThat(http.post().uri(OBLIGATIONS_PATH))
                .hasStatus(HttpStatus.ACCEPTED)
                .headers()
                .hasValue("Location", OBLIGATIONS_PATH);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(http.get().uri(OBLIGATIONS_PATH)).bodyJson().isLenientlyEqualTo("""
                            {"status": "COMPLETED", "records": 4}\
                            """));

        await().atMost(PATIENCE).until(() -> published(OBLIGATIONS).size() == 12);
        for (var number : List.of("-1", "-2", "-3", "-4")) {
            var last = of(sku + number, before).getLast();
            var again = of(sku + number, published(OBLIGATIONS)).getLast();
            assertThat(again).usingRecursiveComparison().ignoringFields("trace").isEqualTo(last);
            assertThat(again.trace())
                    .as("the trace of the request")
                    .isNotEmpty()
                    .isNotEqualTo(last.trace());
            assertThat(Contracts.violations(OBLIGATIONS, again.type(), again.json()))
                    .isEmpty();
        }
        assertThat(http.get().uri(PATH))
                .as("the republication of obligations does not start one of assessments")
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void publishesTheNamesOfACompanyAndItsVendorsAgain() {
        var names = "/api/names/republication";
        name("/api/vendors/" + sku, "华为");
        var key = "demo/" + sku;
        await().atMost(PATIENCE).until(() -> ofName(key).size() == 1);

        assertThat(http.post().uri(names))
                .hasStatus(HttpStatus.ACCEPTED)
                .headers()
                .hasValue("Location", names);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(http.get().uri(names))
                        .bodyJson()
                        .extractingPath("status")
                        .isEqualTo("COMPLETED"));

        await().atMost(PATIENCE).until(() -> ofName(key).size() == 2);
        var told = ofName(key);
        assertThat(told.getLast())
                .usingRecursiveComparison()
                .ignoringFields("trace")
                .isEqualTo(told.getFirst());
        assertThat(Contracts.violations(
                        NAMES, told.getLast().type(), told.getLast().json()))
                .isEmpty();
    }

    private void name(String party, String zh) {
        assertThat(http.put()
                        .uri(party)
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": {\"zh\": \"" + zh + "\"}, \"by\": \"li\"}"))
                .hasStatusOk();
    }

    private static List<Message> ofName(String key) {
        return TopicReader.all(NAMES).stream()
                .filter(message -> message.key().equals(key))
                .toList();
    }

    /** By a client that has just read the product's only obligation. */
    private void act(String product, String what, String body) {
        var page = body(http.get().uri("/api/obligations?sku=" + product).exchange());
        var obligation = "/api/obligations/" + JsonPath.read(page, "$.items[0].id");
        var seen = String.valueOf(
                http.get().uri(obligation).exchange().getResponse().getHeader("ETag"));
        assertThat(http.post()
                        .uri(obligation + "/" + what)
                        .header("If-Match", seen)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatusOk();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void reportsThatNoneWasRequested() {
        assertThat(http.get().uri(PATH)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(http.get().uri(OBLIGATIONS_PATH)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private void register(String sku, String name) {
        var body = """
            {"sku": "%s", "name": {"zh": "%s"}}\
            """.formatted(sku, name);
        assertThat(http.post()
                        .uri("/api/products")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatusOk();
    }

    private List<Message> published() {
        return published(TOPIC);
    }

    private List<Message> published(String topic) {
        return TopicReader.all(topic).stream()
                .filter(message -> message.key().startsWith("demo/" + sku))
                .toList();
    }

    private static List<Message> of(String sku, List<Message> messages) {
        return messages.stream()
                .filter(message -> message.key().equals("demo/" + sku))
                .toList();
    }
}
