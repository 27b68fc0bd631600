package io.certwatch.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.local.LocalPlan;
import io.certwatch.local.LocalSystem;
import io.certwatch.local.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** product-service is killed (SIGKILL) while it processes an edition, and the launcher restarts it. */
class CrashLosesNothingE2E {

    private static final int PRODUCTS = 1_600;
    private static final int VENDORS = 8;

    @Test
    void everyObligationIsOpenedOnceAndEveryVendorMailedOnce(@TempDir Path data) {
        try (LocalSystem system = LocalSystem.start(slow(data));
                var consumer = new IntegratorConsumer(system.kafka(), List.of("certwatch.product.obligations.v1"))) {
            var client = new Client(system);
            var inbox = new Inbox(system.inbox().inbox());
            publish(client, "2017-1");
            awaitRun(client, "edition-2017-1-1");
            vendors().forEach(v -> client.post("/api/contacts", Requests.contact(v, v + "@example.com", "en")));
            register(client);

            publish(client, "2023-2");
            await("the first obligations are on the topic")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> !consumer.records().isEmpty());
            system.crash(Service.PRODUCT);
            long openedBeforeTheCrash = consumer.countOn("certwatch.product.obligations.v1");

            awaitRun(client, "edition-2023-2-1");
            await("every alert of the run is sent")
                    .atMost(Duration.ofSeconds(120))
                    .until(() -> alerts(client).size() == VENDORS
                            && alerts(client).stream()
                                    .allMatch(alert ->
                                            alert.path("status").asString().equals("SENT")));

            assertThat(openedBeforeTheCrash).as("the crash was in the middle").isBetween(1L, PRODUCTS - 1L);
            assertThat(client.all("/api/obligations"))
                    .hasSize(PRODUCTS)
                    .allSatisfy(o -> assertThat(o.path("revision").asInt()).isEqualTo(1));
            await().atMost(Duration.ofSeconds(30)).until(() -> distinctEvents(consumer) == PRODUCTS);
            assertThat(consumer.records()).allSatisfy(h -> assertThat(h.type()).endsWith(".opened"));
            assertThat(inbox.mails())
                    .extracting(Inbox.Mail::to)
                    .containsExactlyInAnyOrderElementsOf(
                            vendors().stream().map(v -> v + "@example.com").toList());
            assertThat(inbox.mails())
                    .allSatisfy(mail -> assertThat(mail.subject()).contains(String.valueOf(PRODUCTS / VENDORS)));
        }
    }

    /** One worker and small pages, so that the crash hits an unfinished sweep. */
    private static LocalPlan slow(Path data) {
        return LocalPlan.in(data)
                .with(Service.PRODUCT, "--certwatch.reassessment.workers=1", "--certwatch.reassessment.page=20");
    }

    private static List<JsonNode> alerts(Client client) {
        return client.all("/api/alerts");
    }

    private static long distinctEvents(IntegratorConsumer consumer) {
        return consumer.records().stream()
                .map(h -> h.headers().get("ce_id"))
                .distinct()
                .count();
    }

    private static List<String> vendors() {
        return IntStream.range(0, VENDORS).mapToObj(i -> "vendor-" + i).toList();
    }

    private static void register(Client client) {
        for (int from = 0; from < PRODUCTS; from += 400) {
            var page = IntStream.range(from, from + 400)
                    .mapToObj(i -> Requests.product("BAST-" + i, "堡垒机", "Bastion host", "vendor-" + i % VENDORS, ""))
                    .collect(Collectors.joining(",", "[", "]"));
            assertThat(client.post("/api/products", page).body().path("stored").asInt())
                    .isEqualTo(400);
        }
    }

    private static void publish(Client client, String id) {
        assertThat(client.post("/api/editions", Requests.edition(id)).status()).isEqualTo(201);
        assertThat(client.post("/api/editions/" + id + "/publication", "").status())
                .isEqualTo(200);
    }

    private static void awaitRun(Client client, String run) {
        await(run)
                .atMost(Duration.ofSeconds(120))
                .until(() -> client.get("/api/reassessments/" + run)
                        .body()
                        .path("status")
                        .asString("")
                        .equals("COMPLETED"));
    }
}
