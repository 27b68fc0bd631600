package io.certwatch.product.certificate;

import static io.certwatch.product.certificate.CertificatesListener.CERTIFICATES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.contracts.Contracts;
import io.certwatch.product.CatalogueTopics;
import io.certwatch.product.ServiceIT;
import io.certwatch.token.TestIssuer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operator has certificates read again that a batch left behind. */
class CertificateDeadLettersIT extends ServiceIT {

    private static final String LETTERS = "/api/dead-letters/product";
    private static final String MANUFACTURER = "某某科技";

    private final CatalogueTopics catalogue = new CatalogueTopics();
    private final String number = "C-" + UUID.randomUUID();

    @Autowired
    private Certificates certificates;

    @Autowired
    private MockMvcTester http;

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void aReplayedCertificateIsFollowed() {
        var headers = new HashMap<>(Contracts.examples(CERTIFICATES).getFirst().headers());
        headers.putAll(Map.of(
                "dlt_reason", "unknown field", "dlt_topic", CERTIFICATES, "dlt_partition", "0", "dlt_offset", "0"));
        catalogue.send(CERTIFICATES + "-dlt", number, certificate("XX-7700"), headers);

        var replayed = ask(HttpMethod.POST, path(awaitLetter()) + "/replay");

        assertThat(replayed.path("state").asString()).isEqualTo("REPLAYED");
        assertThat(replayed.path("failedAgainAs").isNull()).isTrue();
        var device = new Device(MANUFACTURER, "XX-7700");
        assertThat(certificates.naming(List.of(device)).get(device)).hasSize(1);
    }

    @Test
    void anUnreadableCertificateFailsAgain() {
        catalogue.send(CERTIFICATES, number, "{ this is broken".getBytes(UTF_8), Map.of());
        var letter = awaitLetter();

        var again = ask(HttpMethod.POST, path(letter) + "/replay")
                .path("failedAgainAs")
                .asString();

        var second = ask(HttpMethod.GET, LETTERS + "/" + again);
        assertThat(second.at("/letter/first")).isEqualTo(letter.path("id"));
        assertThat(second.at("/letter/failures").asInt()).isEqualTo(2);
        assertThat(second.at("/value/text").asString()).isEqualTo("{ this is broken");
    }

    private byte[] certificate(String model) {
        return """
            {"number": "%s", "revision": 1, "holder": "某某科技有限公司", "models": ["%s"], "status": "VALID"}\
            """.formatted(number, model).getBytes(UTF_8);
    }

    private JsonNode awaitLetter() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> ask(HttpMethod.GET, LETTERS + "?limit=500&state=WAITING&topic=" + CERTIFICATES)
                                .path("items")
                                .valueStream()
                                .filter(letter -> letter.path("key").asString().equals(number))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    private static String path(JsonNode letter) {
        return LETTERS + "/" + letter.path("id").asString();
    }

    private JsonNode ask(HttpMethod method, String path) {
        var answer = http.method(method)
                .uri(path)
                .header(
                        "Authorization",
                        TestIssuer.shared().token().roles("operator").bearer())
                .exchange();
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }
}
