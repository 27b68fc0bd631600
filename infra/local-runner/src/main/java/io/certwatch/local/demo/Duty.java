package io.certwatch.local.demo;

import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A product that newly requires certification, from product-service. */
record Duty(String vendor, String sku, String name, String model, String due, String reason) {
    static List<Duty> openedBy(String run, Gateway gateway) {
        return gateway.all("/api/obligations").stream()
                .filter(obligation ->
                        obligation.path("openedBy").path("id").asString("").equals(run))
                .map(Duty::of)
                .sorted(Comparator.comparing(Duty::vendor).thenComparing(Duty::sku))
                .toList();
    }

    private static Duty of(JsonNode obligation) {
        var product = obligation.path("product");
        return new Duty(
                obligation.path("vendor").asString(""),
                obligation.path("sku").asString(),
                product.path("name")
                        .path("en")
                        .asString(product.path("name").path("zh").asString("")),
                product.path("model").asString(""),
                obligation.path("due").asString(),
                obligation.path("explanation").path("en").asString());
    }
}
