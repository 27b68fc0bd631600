package io.certwatch.local.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One e-mail of an alert. The inbox, not the sender, determines whether it arrived. */
record Letter(
        String vendor,
        String language,
        String recipient,
        long products,
        String outcome,
        String subject,
        boolean arrived) {
    /** The part before the @ of the e-mail's Message-ID is the id of its delivery. */
    static List<Letter> of(List<JsonNode> alerts, List<JsonNode> inbox) {
        Map<String, JsonNode> arrived = inbox.stream()
                .collect(Collectors.toMap(
                        message -> message.path("MessageID").asString().replaceFirst("@.*", ""),
                        Function.identity(),
                        (one, _) -> one));
        return alerts.stream()
                .flatMap(alert -> of(alert, arrived))
                .sorted(Comparator.comparing(Letter::language).reversed().thenComparing(Letter::vendor))
                .toList();
    }

    private static Stream<Letter> of(JsonNode alert, Map<String, JsonNode> arrived) {
        return alert.path("deliveries").valueStream().map(delivery -> {
            var message = arrived.get(delivery.path("id").asString());
            return new Letter(
                    alert.path("vendor").asString(""),
                    delivery.path("language").asString(),
                    delivery.path("recipient").asString(),
                    products(alert),
                    delivery.path("status").asString(),
                    message == null ? "" : message.path("Subject").asString(),
                    message != null);
        });
    }

    private static long products(JsonNode alert) {
        return alert.path("lines")
                .valueStream()
                .map(line -> line.path("sku").asString())
                .distinct()
                .count();
    }
}
