package io.certwatch.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.contracts.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The main job: the list changes, the affected products are found and the vendors notified; integrators can follow every step. */
abstract class NewEditionReachesVendorStory {

    private static final String COMPANY = "widening";
    private static final String ACME = "certs@widening-acme.example";
    private static final String NORTHWIND = "compliance@widening-northwind.example";

    private static final List<String> PUBLIC_TOPICS = List.of(
            "certwatch.catalogue.editions.v1",
            "certwatch.catalogue.certificates.v1",
            "certwatch.catalogue.lexicon.v1",
            "certwatch.product.assessments.v1",
            "certwatch.product.obligations.v1",
            "certwatch.product.reassessments.v1",
            "certwatch.notification.deliveries.v1");

    private static final String ASSESSMENTS = "certwatch.product.assessments.v1";

    private static final String SMALL_FIREWALL = Requests.product(
            "FW-10G",
            "下一代防火墙",
            "Next-generation firewall",
            "acme-cn",
            "\"整机吞吐量\": \"10 Gbps\", \"最大并发连接数\": \"100万\", \"每秒新建连接数\": \"5万\"");
    private static final String BASTION = Requests.product("BAST-1", "堡垒机", "Bastion host", "acme-cn", "");
    private static final String VPN = Requests.product("VPN-1", "SSL VPN网关", "SSL VPN gateway", "northwind", "");
    private static final String BRACKET =
            Requests.product("BR-1", "防火墙安装支架", "Firewall mounting bracket", "acme-cn", "");
    private static final String CORE_ROUTER = Requests.product(
            "NE-X8",
            "核心路由器",
            "Core router",
            "northwind",
            "\"throughput\": \"157.54 Tbps bidirectional\", \"routing table\": \"200万条\"");
    /** Listed since 2017 and on the market: the edition of 2023 changes the due date of its obligation. */
    private static final String SOLD_ROUTER = CORE_ROUTER
            .replace("NE-X8", "NE-X9")
            .replace("\"PLANNED\", \"entryDate\": \"2027-03-01\"", "\"ON_MARKET\", \"entryDate\": null");

    abstract SharedSystem shared();

    /** The answer to the publication of the new edition. */
    abstract Answer published();

    private Client client;
    private Inbox inbox;

    static void beforeTheNewEdition(SharedSystem shared) {
        var client = shared.member(COMPANY);
        client.post("/api/contacts", Requests.contact("acme-cn", ACME, "zh"));
        client.post("/api/contacts", Requests.contact("northwind", NORTHWIND, "en"));
        var registered = client.post(
                "/api/products",
                "[" + String.join(",", SMALL_FIREWALL, BASTION, VPN, BRACKET, CORE_ROUTER, SOLD_ROUTER) + "]");
        assertThat(registered.body().path("stored").asInt()).isEqualTo(6);
        await("the obligation of the core router, listed in 2017, is published")
                .atMost(Duration.ofSeconds(60))
                .until(() -> shared.inbox().mailsTo(NORTHWIND).size() == 1);
    }

    @BeforeEach
    void awaitBothVendorsAreNotified() {
        client = shared().member(COMPANY);
        inbox = shared().inbox();
        await("both vendors are notified of the new edition")
                .atMost(Duration.ofSeconds(60))
                .until(() -> inbox.mailsTo(ACME).size() == 1
                        && inbox.mailsTo(NORTHWIND).size() == 2);
    }

    @Test
    void newlyListedProductsBecomeObligationsWithTheirReason() {
        var obligations = client.all("/api/obligations");

        assertThat(obligations)
                .extracting(o -> o.path("sku").asString())
                .containsExactlyInAnyOrder("NE-X8", "NE-X9", "FW-10G", "BAST-1", "VPN-1");
        assertThat(obligations)
                .filteredOn(o -> o.path("sku").asString().equals("FW-10G"))
                .singleElement()
                .satisfies(o -> {
                    assertThat(o.path("entry").path("code").asString()).isEqualTo("SCP-02");
                    assertThat(o.path("due").asString()).isEqualTo("2027-03-01");
                    assertThat(o.path("explanation").path("zh").asString()).contains("防火墙");
                });
    }

    @Test
    void aBracketIsNoFirewall() {
        var assessment = client.get("/api/products/BR-1/assessment").body();

        assertThat(assessment.path("verdict").asString()).isEqualTo("NOT_REQUIRED");
        assertThat(assessment.path("basis").asString()).isEqualTo("OTHER_KIND");
    }

    @Test
    void eachVendorReadsAboutItsOwnProductsInItsLanguage() {
        assertThat(inbox.mailsTo(ACME)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).containsPattern("\\p{IsHan}");
            assertThat(mail.html())
                    .contains("FW-10G", "BAST-1", "SCP-02", "SCP-30")
                    .doesNotContain("VPN-1", "BR-1", "NE-X8");
            assertThat(mail.text()).contains("FW-10G", "BAST-1", "2027年2月28日");
        });
        assertThat(inbox.mailsTo(NORTHWIND))
                .hasSize(2)
                .filteredOn(mail -> mail.text().contains("VPN-1"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.subject()).doesNotContainPattern("\\p{IsHan}");
                    assertThat(mail.text()).contains("SCP-11", "Art. 25").doesNotContain("NE-X8");
                });
    }

    @Test
    void oneTraceLinksRequestEventsEmailAndLogs() throws IOException {
        var trace = published().header("X-Trace-Id");

        assertThat(trace).hasSize(32);
        assertThat(inbox.mailsTo(ACME).getFirst().header("X-CertWatch-Trace")).contains(trace);
        for (var service : List.of("catalogue-service", "product-service", "notification-service")) {
            assertThat(Files.readString(shared().system().logs().resolve(service + ".log")))
                    .as("log of " + service)
                    .contains(trace);
        }
    }

    @Test
    void anIntegratorReadsEveryTopic() {
        try (var consumer = new IntegratorConsumer(shared().system().kafka(), PUBLIC_TOPICS, COMPANY)) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(consumer.records())
                            .extracting(IntegratorConsumer.ReceivedRecord::type)
                            .contains(
                                    "io.certwatch.catalogue.edition.published",
                                    "io.certwatch.catalogue.lexicon.changed",
                                    "io.certwatch.product.assessment.changed",
                                    "io.certwatch.product.obligation.opened",
                                    "io.certwatch.product.reassessment.completed",
                                    "io.certwatch.notification.delivery.sent"));

            assertThat(consumer.records()).allSatisfy(record -> {
                assertThat(record.headers())
                        .containsEntry("ce_specversion", "1.0")
                        .containsEntry("ce_subject", record.key())
                        .containsEntry("content-type", "application/json")
                        .containsKeys("ce_id", "ce_source", "ce_time");
                assertThat(Contracts.violations(record.topic(), record.type(), record.value()))
                        .isEmpty();
            });
            assertThat(consumer.records(h -> h.topic().startsWith("certwatch.product.obligations.")))
                    .allSatisfy(record -> assertThat(record.headers()).containsEntry("ce_company", COMPANY));
            assertThat(consumer.records(h -> !h.type().endsWith("lexicon.changed")))
                    .as("all events but those of the seed, which no request caused")
                    .allSatisfy(record -> assertThat(record.headers()).containsKey("traceparent"));
            assertThat(consumer.events(h -> h.type().endsWith("obligation.opened")))
                    .extracting(IntegratorConsumer.ReceivedRecord::key)
                    .containsExactlyInAnyOrder(ofCompany("NE-X8", "NE-X9", "FW-10G", "BAST-1", "VPN-1"));
        }
    }

    @Test
    void eachDeliveryNamesItsObligationEvents() {
        try (var consumer = new IntegratorConsumer(shared().system().kafka(), PUBLIC_TOPICS, COMPANY)) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> consumer.records(h -> h.type().endsWith("delivery.sent"))
                                    .size()
                            == 3);
            var openings = consumer.events(h -> h.type().endsWith("obligation.opened")).stream()
                    .map(IntegratorConsumer.ReceivedRecord::id)
                    .toList();

            assertThat(consumer.records(h -> h.type().endsWith("delivery.sent")))
                    .flatExtracting(record -> record.json()
                            .path("events")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(openings);
        }
    }

    @Test
    void anIntegratorGetsEveryAssessmentRepublished() {
        try (var consumer = new IntegratorConsumer(shared().system().kafka(), List.of(ASSESSMENTS), COMPANY)) {
            NewestRecords.agreeWithRest(shared().system(), client, COMPANY);
            consumer.readToTheEnd();
            var before = consumer.receivedSoFar().size();
            var known = consumer.receivedSoFar().stream()
                    .map(IntegratorConsumer.ReceivedRecord::id)
                    .toList();

            assertThat(client.post("/api/assessments/republication", "").status())
                    .isEqualTo(202);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> client.get("/api/assessments/republication")
                            .body()
                            .path("status")
                            .asString()
                            .equals("COMPLETED"));

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> consumer.records().size() == before + 6);
            assertThat(consumer.records().subList(before, before + 6))
                    .extracting(IntegratorConsumer.ReceivedRecord::key)
                    .containsExactlyInAnyOrder(ofCompany("NE-X8", "NE-X9", "FW-10G", "BAST-1", "VPN-1", "BR-1"));
            assertThat(known)
                    .containsAll(consumer.records().stream()
                            .map(IntegratorConsumer.ReceivedRecord::id)
                            .toList());
        }
    }

    @Test
    void restAndTheNewestRecordsAgree() {
        NewestRecords.agreeWithRest(shared().system(), client, COMPANY);
    }

    private static String[] ofCompany(String... skus) {
        return Arrays.stream(skus).map(sku -> COMPANY + "/" + sku).toArray(String[]::new);
    }
}
