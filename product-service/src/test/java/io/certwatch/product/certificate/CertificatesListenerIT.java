package io.certwatch.product.certificate;

import static io.certwatch.product.certificate.CertificatesListener.CERTIFICATES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.contracts.Contracts;
import io.certwatch.product.CatalogueTopics;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.TopicReader;
import io.certwatch.product.TopicReader.Message;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CertificatesListenerIT extends ServiceIT {

    private final CatalogueTopics catalogue = new CatalogueTopics();

    @Autowired
    private Certificates certificates;

    @AfterEach
    void close() {
        catalogue.close();
    }

    private List<Certificate> naming(String manufacturer, String model) {
        var device = new Device(manufacturer, model);
        return certificates.naming(List.of(device)).getOrDefault(device, List.of());
    }

    private void await(Runnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion::run);
    }

    @Test
    void followsTheRegister() {
        Contracts.examples(CERTIFICATES).forEach(catalogue::send);
        await(() -> assertThat(naming("Topsec", "NGFW4000-UF")).singleElement().satisfies(certificate -> {
            assertThat(certificate.number()).isEqualTo("示例-2024-0017");
            assertThat(certificate.revision()).isEqualTo(2);
            assertThat(certificate.entry()).isEqualTo("SCP-02");
            assertThat(certificate.validUntil()).isEqualTo(LocalDate.parse("2029-03-17"));
            assertThat(certificate.status()).isEqualTo(Certificate.Status.VALID);
        }));
    }

    @Test
    void deadLettersUnreadableRecordsAndContinues() {
        var headers = Contracts.examples(CERTIFICATES).getFirst().headers();
        var broken = "{ this is broken".getBytes(UTF_8);
        var statusless = "{\"number\": \"C-0\", \"revision\": 1, \"models\": []}".getBytes(UTF_8);
        var good = """
            {"number": "C-%d", "revision": 1, "holder": "某某科技有限公司", "models": ["XX-%d00"], "status": "VALID", "aFieldOfTomorrow": {"deep": [1]}}\
            """;
        for (int number = 1; number <= 4; number++) {
            catalogue.send(
                    CERTIFICATES, "C-" + number, good.formatted(number, number).getBytes(UTF_8), headers);
            catalogue.send(CERTIFICATES, "broken", broken, Map.of());
            catalogue.send(CERTIFICATES, "C-0", statusless, headers);
        }
        for (int number = 1; number <= 4; number++) {
            var model = "XX-" + number + "00";
            await(() -> assertThat(naming("某某科技", model)).hasSize(1));
        }
        await(() -> assertThat(TopicReader.all(CERTIFICATES + "-dlt"))
                .extracting(Message::json)
                .filteredOn(json -> json.length == broken.length || json.length == statusless.length)
                .hasSize(8));
    }
}
