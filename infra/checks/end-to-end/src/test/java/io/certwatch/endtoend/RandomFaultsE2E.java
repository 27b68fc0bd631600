package io.certwatch.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.load.CountingSmtp;
import io.certwatch.load.CountingSmtp.Received;
import io.certwatch.local.LocalPlan;
import io.certwatch.local.Ports;
import io.certwatch.local.Service;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

/**
 * Products are registered and an edition is published while processes are killed and suspended and the mail server is away. Afterwards
 * everything is counted from outside. There are two instances of product-service and notification-service, of which the first is hit. More
 * faults: the system property {@code certwatch.faults}; the same series again: {@code certwatch.seed}.
 */
@TestInstance(Lifecycle.PER_CLASS)
class RandomFaultsE2E {
    private static final int FAULTS = Integer.getInteger("certwatch.faults", 6);
    private static final long SEED = Long.getLong("certwatch.seed", System.nanoTime());
    private static final String COMPANY = "faults";
    private static final String OBLIGATIONS = "certwatch.product.obligations.v1";
    private static final int VENDORS = 8;
    private static final int BATCH = 2 * VENDORS;
    private static final Duration BETWEEN_BATCHES = Duration.ofMillis(400);
    private static final Duration LEFT = Duration.ofMinutes(5);

    private CountingSmtp mail;
    private SharedSystem shared;

    @BeforeAll
    void start() throws IOException {
        mail = CountingSmtp.start();
        shared = SharedSystem.start(plan -> recoverSoon(EveryVendorHearsOnceStory.configure(plan, mail)));
        shared.system().startAnother(Service.PRODUCT, Ports.free().gateway());
        shared.system().startAnother(Service.NOTIFICATION, Ports.free().gateway());
    }

    @AfterAll
    void stop() throws IOException {
        shared.close();
        mail.close();
    }

    private static LocalPlan recoverSoon(LocalPlan plan) {
        return plan.with(
                Service.PRODUCT,
                "--spring.kafka.consumer.properties.session.timeout.ms=6000",
                "--spring.kafka.consumer.properties.heartbeat.interval.ms=1500");
    }

    @Test
    void nothingIsLostAndNobodyIsToldTwice() {
        System.out.printf("Seed of the faults: %d%n", SEED);
        var began = Instant.now();
        var client = shared.member(COMPANY);
        client.publish("2017-1");
        for (var vendor = 0; vendor < VENDORS; vendor++) {
            var contact = Requests.contact("vendor-" + vendor, address(vendor), "en");
            assertThat(client.post("/api/contacts", contact).status()).isEqualTo(201);
        }

        var faults = new RandomFaults(shared.system(), mail, SEED);
        var skus = registerUntilOver(client, faults);
        shared.system().awaitHealthy();
        client.awaitReassessment("2023-2");

        assertEachProductIsJudged(client, skus);
        var obligations = assertEachObligationIsOpenedOnce(client, skus);
        assertEachVendorHeardOnce(client, obligations, faults);
        for (var service : List.of("product", "notification"))
            assertThat(shared.operator().all("/api/dead-letters/" + service))
                    .as("dead letters of " + service)
                    .isEmpty();
        assertThat(client.all("/api/reassessments"))
                .allSatisfy(run -> assertThat(run.path("status").asString()).isEqualTo("COMPLETED"));
        System.out.printf(
                "Faults %s; %d products and as many obligations; %d messages taken, %d of them different; %d s%n",
                faults.countsByKind(),
                skus.size(),
                mail.received().size(),
                distinct().size(),
                Duration.between(began, Instant.now()).toSeconds());
    }

    /** Publishes the edition that requires the products when half of the faults are over. */
    private static List<String> registerUntilOver(Client client, RandomFaults faults) {
        var skus = new ArrayList<String>();
        var over = CompletableFuture.runAsync(() -> faults.cause(FAULTS));
        var published = false;
        while (!over.isDone()) {
            skus.addAll(register(client, skus.size()));
            if (!published && faults.count() >= FAULTS / 2) {
                publish(client);
                published = true;
            }
            LockSupport.parkNanos(BETWEEN_BATCHES.toNanos());
        }
        over.join();
        return skus;
    }

    /** Sends the same products until they are acknowledged; those of a request whose answer was lost are unchanged the next time. */
    private static List<String> register(Client client, int from) {
        var numbers = IntStream.range(from, from + BATCH).boxed().toList();
        var body = numbers.stream()
                .map(i -> Requests.product("F-" + i, "堡垒机", "Bastion host", "vendor-" + i % VENDORS, ""))
                .collect(Collectors.joining(",", "[", "]"));
        await("products are acknowledged")
                .atMost(LEFT)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    var answer = client.post("/api/products", body);
                    var counts = answer.body();
                    assertThat(counts.path("stored").asInt()
                                    + counts.path("unchanged").asInt())
                            .as("acknowledged, by %d %s", answer.status(), counts)
                            .isEqualTo(BATCH);
                });
        return numbers.stream().map(i -> "F-" + i).toList();
    }

    /** If the answer to the publication was lost, the next one says that it is published already. */
    private static void publish(Client client) {
        await("the edition is published")
                .atMost(LEFT)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    client.post("/api/editions", Requests.edition("2023-2"));
                    assertThat(client.post("/api/editions/2023-2/publication", "")
                                    .status())
                            .isIn(200, 409);
                });
    }

    private static void assertEachProductIsJudged(Client client, List<String> skus) {
        await("every product is judged")
                .atMost(LEFT)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(texts(client.all("/api/products?verdict=REQUIRED"), "sku"))
                        .containsExactlyInAnyOrderElementsOf(skus));
        assertThat(texts(client.all("/api/products"), "sku")).containsExactlyInAnyOrderElementsOf(skus);
    }

    /** Returns the ids. */
    private List<String> assertEachObligationIsOpenedOnce(Client client, List<String> skus) {
        var obligations = client.all("/api/obligations");
        assertThat(texts(obligations, "sku")).containsExactlyInAnyOrderElementsOf(skus);
        var ids = texts(obligations, "id");
        try (var consumer = new IntegratorConsumer(shared.system().kafka(), List.of(OBLIGATIONS), COMPANY)) {
            await("every obligation is published")
                    .atMost(LEFT)
                    .until(() -> openedIn(consumer).containsAll(ids));
            consumer.readToTheEnd();
            assertThat(openedIn(consumer)).containsExactlyInAnyOrderElementsOf(ids);
        }
        return ids;
    }

    /** Each event once; a process that is killed may publish its last ones again. */
    private static List<String> openedIn(IntegratorConsumer consumer) {
        return consumer.events(record -> record.type().endsWith(".opened")).stream()
                .map(record -> record.json().path("id").asString())
                .toList();
    }

    private void assertEachVendorHeardOnce(Client client, List<String> obligations, RandomFaults faults) {
        await("every obligation is told")
                .atMost(LEFT)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> {
                    var alerts = client.all("/api/alerts");
                    return alerts.stream()
                                            .mapToInt(alert ->
                                                    alert.path("lineCount").asInt())
                                            .sum()
                                    >= obligations.size()
                            && alerts.stream()
                                    .allMatch(alert ->
                                            alert.path("status").asString().equals("SENT"));
                });
        var alerts = client.all("/api/alerts");
        assertThat(alerts.stream()
                        .map(alert ->
                                client.get("/api/alerts/" + alert.path("id").asString()))
                        .flatMap(alert ->
                                texts(alert.body().path("lines").valueStream().toList(), "obligation").stream()))
                .as("obligations in all alerts")
                .containsExactlyInAnyOrderElementsOf(obligations);
        assertThat(distinct()).as("different messages").hasSize(alerts.size());
        assertRepeatsFollowFaults(faults);
    }

    /** A message that the server took, while our write of it was lost or late, is sent once more with the same Message-ID. */
    private void assertRepeatsFollowFaults(RandomFaults faults) {
        var before = new HashMap<String, Received>();
        for (var message : mail.received()) {
            var earlier = before.put(message.messageId(), message);
            if (earlier != null)
                assertThat(faults.touch(earlier.at().minusSeconds(1), message.at()))
                        .as("a fault between %s and %s", earlier, message)
                        .isTrue();
        }
    }

    private Set<String> distinct() {
        return mail.received().stream().map(Received::messageId).collect(Collectors.toSet());
    }

    private static List<String> texts(List<JsonNode> items, String field) {
        return items.stream().map(item -> item.path(field).asString()).toList();
    }

    private static String address(int vendor) {
        return "vendor-%d@faults.example".formatted(vendor);
    }
}
