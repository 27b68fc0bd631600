package io.certwatch.local.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What vendors are being told, as notification-service says. */
final class Alerts {
    private static final Set<String> ON_THE_WAY = Set.of("COLLECTING", "PLANNED");

    private final Gateway gateway;

    Alerts(Gateway gateway) {
        this.gateway = gateway;
    }

    /** Waits until each vendor that got an obligation by this run has been told, or is known not to be reachable. */
    void awaitTold(String run) {
        var owing = vendors(causedBy(run, "/api/obligations"));
        Patience.until("every vendor is told", () -> {
            var alerts = causedBy(run);
            return vendors(alerts).containsAll(owing) && alerts.stream().noneMatch(alert -> ON_THE_WAY.contains(alert.path("status").asString()));
        });
    }

    List<JsonNode> causedBy(String run) {
        return causedBy(run, "/api/alerts");
    }

    private List<JsonNode> causedBy(String run, String path) {
        return gateway.all(path).stream().filter(node -> node.path("cause").path("id").asString("").equals(run)).toList();
    }

    private static Set<String> vendors(List<JsonNode> nodes) {
        return nodes.stream().map(node -> node.path("vendor").asString("")).filter(vendor -> !vendor.isEmpty()).collect(Collectors.toSet());
    }
}
