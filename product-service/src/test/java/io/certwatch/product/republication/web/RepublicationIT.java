package io.certwatch.product.republication.web;

import io.certwatch.contracts.Contracts;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.TopicReader;
import io.certwatch.product.TopicReader.Message;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RepublicationIT extends ServiceIT {

    private static final String PATH = "/api/assessments/republication";
    private static final String TOPIC = "certwatch.product.assessments.v1";
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
        await().atMost(PATIENCE).until(() -> told().size() == 5);
        var before = told();
        var counted = meters.get("product.assessments.republished").counter().count();

        assertThat(http.post().uri(PATH)).hasStatus(HttpStatus.ACCEPTED).headers().hasValue("Location", PATH);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(http.get().uri(PATH)).bodyJson().extractingPath("status").isEqualTo("COMPLETED"));

        assertThat(http.get().uri(PATH)).bodyJson().extractingPath("assessments").isEqualTo(3);
        assertThat(meters.get("product.assessments.republished").counter().count() - counted).isEqualTo(3);
        await().atMost(PATIENCE).until(() -> told().size() == 8);
        for (var product : List.of(sku + "-1", sku + "-2", sku + "-3")) {
            var last = of(product, before).getLast();
            var again = of(product, told()).getLast();
            assertThat(again.id()).isEqualTo(last.id());
            assertThat(again.type()).isEqualTo(last.type());
            assertThat(again.text()).isEqualTo(last.text());
            assertThat(again.trace()).as("of the request").isNotEmpty().isNotEqualTo(last.trace());
            assertThat(Contracts.violations(TOPIC, again.type(), again.json())).isEmpty();
        }
    }

    @Test
    void saysThatNoneWasRequested() {
        assertThat(http.get().uri(PATH)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private void register(String sku, String name) {
        var body = """
                {"sku": "%s", "name": {"zh": "%s"}}""".formatted(sku, name);
        assertThat(http.post().uri("/api/products").contentType(MediaType.APPLICATION_JSON).content(body)).hasStatusOk();
    }

    private List<Message> told() {
        return TopicReader.all(TOPIC).stream().filter(message -> message.key().startsWith("demo/" + sku)).toList();
    }

    private static List<Message> of(String sku, List<Message> messages) {
        return messages.stream().filter(message -> message.key().equals("demo/" + sku)).toList();
    }
}
