package io.certwatch.endtoend;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.endtoend.Stranger.Heard;
import io.certwatch.local.LocalSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Holds what REST answers against the newest record of each key: field by field, whatever both have must be equal. */
final class NewestRecords {

    private static final String EDITIONS = "certwatch.catalogue.editions.v1";
    private static final String CERTIFICATES = "certwatch.catalogue.certificates.v1";
    private static final String ASSESSMENTS = "certwatch.product.assessments.v1";
    private static final String OBLIGATIONS = "certwatch.product.obligations.v1";

    /** Of an obligation, what REST leaves out where there is nothing. */
    private static final List<String> LEFT_OUT = List.of("progress", "waiver", "certificate", "renewal");

    private final Client client;
    private final Stranger stranger;
    private final List<String> differences = new ArrayList<>();

    private NewestRecords(Client client, Stranger stranger) {
        this.client = client;
        this.stranger = stranger;
    }

    /** What has been stored is published a moment later, so it waits a little. */
    static void agreeWithRest(LocalSystem system, Client client) {
        try (var stranger = new Stranger(system.kafka(), List.of(EDITIONS, CERTIFICATES, ASSESSMENTS, OBLIGATIONS))) {
            await("REST and the newest records agree")
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(new NewestRecords(client, stranger).differences())
                            .isEmpty());
        }
    }

    private List<String> differences() {
        while (stranger.heardMore()) {}
        var published = client.all("/api/editions").stream()
                .filter(edition -> !text(edition, "status").equals("DRAFT"))
                .toList();
        compare(
                EDITIONS,
                "id",
                published,
                edition -> client.get("/api/editions/" + text(edition, "id")).body());
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

    private void compare(String topic, String key, List<JsonNode> listed, Function<JsonNode, JsonNode> whole) {
        var records = newest(topic, key);
        var rest = listed.stream().collect(toMap(item -> text(item, key), whole, (one, _) -> one, TreeMap::new));
        if (!records.keySet().equals(rest.keySet())) {
            differences.add(topic + ": REST has " + rest.keySet() + ", the topic " + records.keySet());
        }
        rest.forEach((id, item) -> {
            if (records.containsKey(id)) {
                differences(topic + " " + id, item, records.get(id));
            }
        });
    }

    /** By their keys; what was removed is in no answer, and a part of an edition is no state of it. */
    private Map<String, JsonNode> newest(String topic, String key) {
        var newest = new TreeMap<String, Heard>();
        stranger.heardSoFar().stream()
                .filter(heard -> heard.topic().equals(topic) && !heard.type().endsWith(".part"))
                .forEach(heard -> newest.merge(text(heard.json(), key), heard, NewestRecords::newer));
        newest.values().removeIf(heard -> heard.type().endsWith(".removed"));
        return newest.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> one.getValue().json()));
    }

    private static Heard newer(Heard one, Heard other) {
        return other.json().path("revision").asLong()
                        > one.json().path("revision").asLong()
                ? other
                : one;
    }

    /** A decision that reached a product is an object of its own on the topic, and part of its line in REST. */
    private void differences(String where, JsonNode rest, JsonNode told) {
        if (rest.isObject() && told.isObject()) {
            var decision =
                    told.path("decision").isObject() && rest.path("decision").isString();
            for (var field : rest.propertyNames()) {
                var other = decision && told.path("decision").has(field) ? told.path("decision") : told;
                if (other.has(field)) {
                    differences(where + "." + field, rest.path(field), other.path(field));
                }
            }
            LEFT_OUT.stream()
                    .filter(field -> !rest.has(field) && told.path(field).isObject())
                    .forEach(field -> differences.add(
                            where + ": REST says nothing of " + field + ", the newest record " + told.path(field)));
        } else if (rest.isArray() && told.isArray() && rest.size() == told.size()) {
            for (int i = 0; i < rest.size(); i++) {
                differences(where + "[" + i + "]", rest.path(i), told.path(i));
            }
        } else if (!rest.equals(told)) {
            differences.add(where + ": REST says " + rest + ", the newest record " + told);
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
