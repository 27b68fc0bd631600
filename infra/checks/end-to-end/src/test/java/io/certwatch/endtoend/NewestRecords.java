package io.certwatch.endtoend;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.endtoend.IntegratorConsumer.ReceivedRecord;
import io.certwatch.local.LocalSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares the answers of REST with the newest record of each key: each field that both have must be equal. */
final class NewestRecords {

    private static final String EDITIONS = "certwatch.catalogue.editions.v1";
    private static final String CERTIFICATES = "certwatch.catalogue.certificates.v1";
    private static final String ASSESSMENTS = "certwatch.product.assessments.v1";
    private static final String OBLIGATIONS = "certwatch.product.obligations.v1";

    /** Fields of an obligation that REST omits if they are empty. */
    private static final List<String> LEFT_OUT = List.of("progress", "waiver", "certificate", "proof", "renewal");

    /** What names the edition of a conclusion; a later one that only confirms a NOT_REQUIRED publishes nothing (ADR 020). */
    private static final List<String> OF_THE_EDITION =
            List.of("editions", "lexiconRevision", "assessedAt", "findings", "explanation");

    private final Client client;
    private final IntegratorConsumer consumer;
    private final List<String> differences = new ArrayList<>();

    private NewestRecords(Client client, IntegratorConsumer consumer) {
        this.client = client;
        this.consumer = consumer;
    }

    /** Waits, because the outbox publishes a moment after the write. */
    static void agreeWithRest(LocalSystem system, Client client) {
        agreeWithRest(system, client, "demo");
    }

    /** @param company the client's */
    static void agreeWithRest(LocalSystem system, Client client, String company) {
        try (var consumer = new IntegratorConsumer(
                system.kafka(), List.of(EDITIONS, CERTIFICATES, ASSESSMENTS, OBLIGATIONS), company)) {
            await("REST and the newest records agree")
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(new NewestRecords(client, consumer).differences())
                            .isEmpty());
        }
    }

    private List<String> differences() {
        while (consumer.pollMore()) {}
        var published = client.all("/api/editions").stream()
                .filter(edition -> !text(edition, "status").equals("DRAFT"))
                .toList();
        compare(
                EDITIONS,
                "id",
                published,
                edition -> withoutDayOfObservations(
                        client.get("/api/editions/" + text(edition, "id")).body()));
        compare(CERTIFICATES, "number", client.all("/api/certificates"), certificate -> certificate);
        var products = client.all("/api/products");
        compare(
                ASSESSMENTS,
                "sku",
                products,
                product -> client.get(text(product, "href") + "/assessment").body());
        for (var product : products) {
            differences(
                    "product " + text(product, "sku"),
                    product,
                    newest(ASSESSMENTS, "sku")
                            .getOrDefault(text(product, "sku"), product)
                            .path("product"));
        }
        compare(OBLIGATIONS, "id", client.all("/api/obligations"), obligation -> obligation);
        for (var obligation : client.all("/api/obligations")) {
            differences(
                    "change of " + text(obligation, "id"),
                    obligation.path("changedAt"),
                    newest(OBLIGATIONS, "id")
                            .getOrDefault(text(obligation, "id"), obligation)
                            .path("at"));
        }
        return differences;
    }

    private static boolean isConfirmed(JsonNode assessment, JsonNode record) {
        return text(assessment, "verdict").equals("NOT_REQUIRED")
                && assessment.path("editions").isArray()
                && !assessment.path("editions").equals(record.path("editions"));
    }

    private static JsonNode withoutEdition(JsonNode assessment) {
        return assessment instanceof ObjectNode confirmed ? confirmed.without(OF_THE_EDITION) : assessment;
    }

    /** REST says no day in force of observations; the topic keeps the day that their publisher stated. */
    private static JsonNode withoutDayOfObservations(JsonNode edition) {
        return text(edition, "force").equals("GUIDANCE") && edition instanceof ObjectNode observations
                ? observations.without("effective")
                : edition;
    }

    private void compare(String topic, String key, List<JsonNode> listed, Function<JsonNode, JsonNode> whole) {
        var records = newest(topic, key);
        var rest = listed.stream().collect(toMap(item -> text(item, key), whole, (one, _) -> one, TreeMap::new));
        if (!records.keySet().equals(rest.keySet())) {
            differences.add(topic + ": REST has " + rest.keySet() + ", the topic " + records.keySet());
        }
        rest.forEach((id, item) -> {
            if (records.containsKey(id)) {
                var record = records.get(id);
                differences(topic + " " + id, isConfirmed(item, record) ? withoutEdition(item) : item, record);
            }
        });
    }

    /** By key, without removed aggregates and without the parts of an edition, which REST does not answer. */
    private Map<String, JsonNode> newest(String topic, String key) {
        var newest = new TreeMap<String, ReceivedRecord>();
        consumer.receivedSoFar().stream()
                .filter(record -> record.topic().equals(topic) && !record.type().endsWith(".part"))
                .forEach(record -> newest.merge(text(record.json(), key), record, NewestRecords::newer));
        newest.values().removeIf(record -> record.type().endsWith(".removed"));
        return newest.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> one.getValue().json()));
    }

    private static ReceivedRecord newer(ReceivedRecord one, ReceivedRecord other) {
        return other.json().path("revision").asLong()
                        > one.json().path("revision").asLong()
                ? other
                : one;
    }

    /** A decision on a product is an object of its own in the event, and part of the product's line in REST. */
    private void differences(String where, JsonNode rest, JsonNode record) {
        if (rest.isObject() && record.isObject()) {
            var decision =
                    record.path("decision").isObject() && rest.path("decision").isString();
            for (var field : rest.propertyNames()) {
                var other = decision && record.path("decision").has(field) ? record.path("decision") : record;
                if (other.has(field)) {
                    differences(where + "." + field, rest.path(field), other.path(field));
                }
            }
            LEFT_OUT.stream()
                    .filter(field -> !rest.has(field) && record.path(field).isObject())
                    .forEach(field -> differences.add(
                            where + ": REST lacks " + field + ", the newest record has " + record.path(field)));
        } else if (rest.isArray() && record.isArray() && rest.size() == record.size()) {
            for (int i = 0; i < rest.size(); i++) {
                differences(where + "[" + i + "]", rest.path(i), record.path(i));
            }
        } else if (!rest.equals(record)) {
            differences.add(where + ": REST has " + rest + ", the newest record has " + record);
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
