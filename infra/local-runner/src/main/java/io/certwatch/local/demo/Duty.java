package io.certwatch.local.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A product that newly requires certification, from product-service.
 *
 * @param day by when proof is due, or since when it may not be sold without, in words
 */
record Duty(String vendor, String sku, String name, String model, String day, String reason) {
    static List<Duty> openedBy(String run, Gateway gateway) {
        return gateway.all("/api/obligations").stream()
                .filter(obligation ->
                        obligation.path("openedBy").path("id").asString("").equals(run))
                .map(Duty::of)
                .sorted(Comparator.comparing(Duty::vendor).thenComparing(Duty::sku))
                .toList();
    }

    /** The day that matters now, named as what it is. */
    private static String day(JsonNode obligation) {
        if (obligation.path("withoutProof").asBoolean()) {
            return "not to be sold without proof since "
                    + obligation.path("days").path("notToBeSoldSince").asString();
        }
        var due = obligation.path("due").asString("");
        // Proof must be there before the day that the API names.
        return due.isEmpty()
                ? "due before market entry"
                : "due by " + LocalDate.parse(due).minusDays(1);
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
                day(obligation),
                obligation.path("explanation").path("en").asString());
    }
}
