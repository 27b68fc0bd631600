package io.certwatch.local.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads the alerts to vendors from notification-service. */
record Alerts(Gateway gateway) {
    private static final Set<String> ON_THE_WAY = Set.of("COLLECTING", "PLANNED");

    /** Waits until each vendor with these duties has been alerted or has no contact. */
    void awaitAlerts(String run, List<Duty> duties) {
        var owing = duties.stream().map(Duty::vendor).collect(Collectors.toSet());
        Patience.until("every vendor is notified", () -> {
            var alerts = causedBy(run);
            return vendors(alerts).containsAll(owing)
                    && alerts.stream()
                            .noneMatch(alert ->
                                    ON_THE_WAY.contains(alert.path("status").asString()));
        });
    }

    /** The alerts with their lines, which lists omit. */
    List<JsonNode> readAlerts(String run) {
        return causedBy(run).stream()
                .map(alert -> gateway.read("/api/alerts/" + alert.path("id").asString()))
                .toList();
    }

    private List<JsonNode> causedBy(String run) {
        return gateway.all("/api/alerts").stream()
                .filter(alert -> alert.path("cause").path("id").asString("").equals(run))
                .toList();
    }

    private static Set<String> vendors(List<JsonNode> alerts) {
        return alerts.stream().map(alert -> alert.path("vendor").asString("")).collect(Collectors.toSet());
    }
}
