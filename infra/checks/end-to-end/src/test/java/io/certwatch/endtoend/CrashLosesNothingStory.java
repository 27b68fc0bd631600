package io.certwatch.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.local.LocalPlan;
import io.certwatch.local.Service;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** product-service is killed (SIGKILL) while it assesses the products again for a new edition, and the launcher restarts it. */
abstract class CrashLosesNothingStory {

    private static final String COMPANY = "crashing";
    private static final String OBLIGATIONS = "certwatch.product.obligations.v1";
    private static final int PRODUCTS = 1_600;
    private static final int VENDORS = 8;

    /** @param opened the obligations of the company that were published before the crash */
    record Crash(Answer published, int opened) {}

    abstract SharedSystem shared();

    abstract Crash crash();

    /** One worker and small pages, so that the crash hits an unfinished run. */
    static LocalPlan configure(LocalPlan plan) {
        return plan.with(Service.PRODUCT, "--certwatch.reassessment.workers=1", "--certwatch.reassessment.page=20");
    }

    static void beforeTheNewEdition(SharedSystem shared) {
        var client = shared.member(COMPANY);
        vendors().forEach(vendor -> client.post("/api/contacts", Requests.contact(vendor, address(vendor), "en")));
        for (int from = 0; from < PRODUCTS; from += 400) {
            var page = IntStream.range(from, from + 400)
                    .mapToObj(i -> Requests.product("BAST-" + i, "堡垒机", "Bastion host", "vendor-" + i % VENDORS, ""))
                    .collect(Collectors.joining(",", "[", "]"));
            assertThat(client.post("/api/products", page).body().path("stored").asInt())
                    .isEqualTo(400);
        }
    }

    /** Publishes the edition and kills product-service as soon as the first obligations of the company are published. */
    static Crash publish(String edition, SharedSystem shared) {
        var client = shared.member(COMPANY);
        try (var consumer = new IntegratorConsumer(shared.system().kafka(), List.of(OBLIGATIONS), COMPANY)) {
            var published = client.publish(edition);
            await("the first obligations are published")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> !consumer.records().isEmpty());
            shared.system().crash(Service.PRODUCT);
            consumer.readToTheEnd();
            return new Crash(published, consumer.events(_ -> true).size());
        }
    }

    @Test
    void everyObligationIsOpenedOnceAndEveryVendorMailedOnce() {
        var client = shared().member(COMPANY);
        var inbox = shared().inbox();
        assertThat(crash().opened()).as("the crash was in the middle").isBetween(1, PRODUCTS - 1);

        await("every alert of the run is sent").atMost(Duration.ofSeconds(120)).until(() -> {
            var alerts = client.all("/api/alerts");
            return alerts.size() == VENDORS && alerts.stream().allMatch(CrashLosesNothingStory::isSent);
        });
        assertThat(client.all("/api/obligations"))
                .hasSize(PRODUCTS)
                .allSatisfy(o -> assertThat(o.path("revision").asInt()).isEqualTo(1));
        try (var consumer = new IntegratorConsumer(shared().system().kafka(), List.of(OBLIGATIONS), COMPANY)) {
            await("every obligation is published")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> consumer.events(_ -> true).size() == PRODUCTS);
            assertThat(consumer.receivedSoFar())
                    .allSatisfy(record -> assertThat(record.type()).endsWith(".opened"));
        }
        assertThat(inbox.mails())
                .filteredOn(mail -> mail.to().endsWith(address("")))
                .allSatisfy(mail -> assertThat(mail.subject()).contains(String.valueOf(PRODUCTS / VENDORS)))
                .extracting(Inbox.Mail::to)
                .containsExactlyInAnyOrderElementsOf(
                        vendors().stream().map(CrashLosesNothingStory::address).toList());
    }

    private static boolean isSent(JsonNode alert) {
        return alert.path("status").asString().equals("SENT");
    }

    private static String address(String vendor) {
        return vendor + "@crashing.example";
    }

    private static List<String> vendors() {
        return IntStream.range(0, VENDORS).mapToObj(i -> "vendor-" + i).toList();
    }
}
