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
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The register changes, and with it the obligations of products. */
class CertificatesCoverProductsIT extends ServiceIT {

    private static final String OBLIGATIONS = "certwatch.product.obligations.v1";
    private static final String ASSESSMENTS = "certwatch.product.assessments.v1";
    private static final String CERTIFICATES = "certwatch.catalogue.certificates.v1";

    @Autowired
    private MockMvcTester http;

    private final CatalogueTopics catalogue = new CatalogueTopics();
    private final String skus = UUID.randomUUID() + "-";
    private final String number = "示例-" + UUID.randomUUID();

    @BeforeEach
    void aCatalogue() {
        catalogue.wholeLexicon();
        catalogue.edition("2017-1");
        catalogue.edition("2023-2");
        for (var run : List.of("lexicon-1", "edition-2017-1-1", "edition-2023-2-1")) {
            patiently()
                    .untilAsserted(() -> assertThat(http.get().uri("/api/reassessments/" + run))
                            .hasStatusOk()
                            .bodyJson()
                            .extractingPath("status")
                            .isEqualTo("COMPLETED"));
        }
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(1));
    }

    private void register(String sku, String name, String model) {
        var body = """
            {"sku": "%s", "name": {"en": "%s"}, "model": "%s", "manufacturer": "Huawei", "vendor": "huawei-cn"}
            """.formatted(skus + sku, name, model);
        assertThat(http.post()
                        .uri("/api/products")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatusOk();
    }

    private void certificateIn(String traceparent, int revision, String status) {
        var headers = new HashMap<>(Contracts.examples(CERTIFICATES).getFirst().headers());
        headers.put("traceparent", traceparent);
        catalogue.send(CERTIFICATES, number, json(revision, "USG6000E系列", status, "2029-03-17"), headers);
    }

    private void certificate(int revision, String models, String status, String validUntil) {
        catalogue.send(
                CERTIFICATES,
                number,
                json(revision, models, status, validUntil),
                Contracts.examples(CERTIFICATES).getFirst().headers());
    }

    private byte[] json(int revision, String models, String status, String validUntil) {
        return """
            {"number": "%s", "revision": %d, "holder": "华为技术有限公司", "product": "防火墙", "models": ["%s"], "entry": "SCP-02", "body": "CCRC",
             "kind": "CERTIFICATION", "issued": "2024-03-18", "validUntil": "%s", "status": "%s"}\
            """.formatted(number, revision, models, validUntil, status).getBytes(UTF_8);
    }

    private List<Message> ours(String topic) {
        return TopicReader.all(topic).stream()
                .filter(message -> message.key().startsWith("demo/" + skus))
                .toList();
    }

    private void awaitPublished(String... transitions) {
        patiently()
                .untilAsserted(() -> assertThat(ours(OBLIGATIONS))
                        .extracting(message -> (String) JsonPath.read(message.text(), "$.transition"))
                        .containsExactly(transitions));
        for (var topic : List.of(OBLIGATIONS, ASSESSMENTS)) {
            assertThat(ours(topic))
                    .allSatisfy(message -> assertThat(Contracts.violations(topic, message.type(), message.json()))
                            .as(message.text())
                            .isEmpty());
        }
    }

    private Object last(String path) {
        return JsonPath.read(ours(OBLIGATIONS).getLast().text(), path);
    }

    @Test
    void certificateSatisfiesReopensAndRenews() {
        register("FW", "Firewall", "USG6525E");
        awaitPublished("opened");
        certificate(1, "USG6000E系列", "VALID", "2029-03-17");
        awaitPublished("opened", "satisfied");
        assertThat(last("$.certificate.number")).isEqualTo(number);
        assertThat(last("$.certificate.validUntil")).isEqualTo("2029-03-17");
        assertThat(last("$.cause.id")).isEqualTo(number + "/1");
        assertThat(http.get().uri("/api/obligations?sku=" + skus + "FW"))
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"items": [{"status": "SATISFIED", "certificate": {"number": "%s", "validUntil": "2029-03-17"}}]}\
                    """.formatted(number));
        assertThat(http.get().uri("/api/products/" + skus + "FW/assessment"))
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"certificates": [{"number": "%s", "revision": 1, "part": "COVERS", "edition": "2023-2", "entry": "SCP-02"}]}\
                    """.formatted(number));

        patiently()
                .untilAsserted(() -> assertThat(http.get().uri("/api/reassessments/certificates"))
                        .hasStatusOk()
                        .bodyJson()
                        .isLenientlyEqualTo("""
                            {"status": "COMPLETED", "slots": 16, "slotsDone": 16, "waiting": 0, "putOff": 0, "oldestSince": null, "waitingIn": []}\
                            """));
        assertThat(http.get().uri("/api/reassessments/certificates"))
                .bodyJson()
                .extractingPath("$.changed")
                .asNumber()
                .isNotEqualTo(0);

        certificate(2, "USG6000E系列", "SUSPENDED", "2029-03-17");
        awaitPublished("opened", "satisfied", "reopened");
        assertThat(last("$.cause.id")).isEqualTo(number + "/2");
        certificate(1, "USG6000E系列", "VALID", "2029-03-17");
        certificate(2, "USG6000E系列", "SUSPENDED", "2029-03-17");
        certificate(3, "USG6000E系列", "REVOKED", "2029-03-17");
        awaitPublished("opened", "satisfied", "reopened", "updated");
        assertThat(last("$.lapseChanged")).isEqualTo(true);
        assertThat(last("$.endedProof.lapse")).isEqualTo("REVOKED");
        assertThat(last("$.days.notToBeSoldSince")).isEqualTo(last("$.endedProof.notValidSince"));
        for (var path : List.of("/api/obligations?sku=" + skus + "FW", "/api/products/" + skus + "FW/sale")) {
            assertThat(http.get().uri(path)).bodyText().contains("REVOKED").doesNotContain("SUSPENDED");
        }
        certificate(4, "USG6000E系列", "VALID", "2034-03-17");
        awaitPublished("opened", "satisfied", "reopened", "updated", "satisfied");
        assertThat(last("$.certificate.validUntil")).isEqualTo("2034-03-17");
    }

    /** ADR 010: they come in batches, and each keeps its own trace. */
    @Test
    void changesJoinTheTraceOfTheirCertificate() {
        register("FW", "Firewall", "USG6525E");
        awaitPublished("opened");
        var traces = List.of("1af7651916cd43dd8448eb211c80319c", "2af7651916cd43dd8448eb211c80319c");
        certificateIn("00-" + traces.get(0) + "-b7ad6b7169203331-01", 1, "VALID");
        awaitPublished("opened", "satisfied");
        certificateIn("00-" + traces.get(1) + "-b7ad6b7169203331-01", 2, "SUSPENDED");
        awaitPublished("opened", "satisfied", "reopened");

        assertThat(ours(OBLIGATIONS)).extracting(Message::trace).endsWith(traces.get(0), traces.get(1));
        assertThat(ours(ASSESSMENTS)).extracting(Message::trace).endsWith(traces.get(0), traces.get(1));
    }

    @Test
    void laterProductIsSatisfiedFromTheStart() {
        certificate(1, "S6730-H*", "VALID", "2029-03-17");
        register("FIRST", "Firewall", "S6730-H24X6C");
        awaitUntilCertificateIsKnown();
        register("LATER", "Firewall", "S6730-H48X6C");
        patiently()
                .untilAsserted(() -> assertThat(ours(OBLIGATIONS).stream()
                                .filter(message -> message.key().endsWith("LATER")))
                        .extracting(Message::type)
                        .containsExactly("io.certwatch.product.obligation.satisfied"));
    }

    private void awaitUntilCertificateIsKnown() {
        patiently()
                .untilAsserted(() -> assertThat(http.get().uri("/api/obligations?sku=" + skus + "FIRST"))
                        .bodyJson()
                        .extractingPath("$.items[0].status")
                        .isEqualTo("SATISFIED"));
    }

    @Test
    void certificateDecidesAboutAnUnrecognisedProduct() {
        register("BOX", "SuperBox", "XQ-7731");
        assertThat(http.get().uri("/api/products/" + skus + "BOX/assessment"))
                .bodyJson()
                .extractingPath("$.verdict")
                .isEqualTo("UNKNOWN");
        certificate(1, "XQ-7731", "EXPIRED", "2025-03-17");
        awaitPublished("opened");
        assertThat(http.get().uri("/api/products/" + skus + "BOX/assessment"))
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"verdict": "REQUIRED", "findings": [{"entry": "SCP-02", "evidence": [{"field": "certificate", "text": "%s"}]}],
                     "certificates": [{"part": "IDENTIFIES"}, {"part": "LAPSED", "status": "EXPIRED"}]}\
                    """.formatted(number));
        certificate(2, "XQ-9", "EXPIRED", "2025-03-17");
        awaitPublished("opened", "lifted");
    }
}
