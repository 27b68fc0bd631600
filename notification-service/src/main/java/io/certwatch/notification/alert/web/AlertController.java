package io.certwatch.notification.alert.web;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertSummary;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.Alerts.Position;
import io.certwatch.notification.alert.Alerts.Query;
import io.certwatch.notification.alert.Status;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/alerts")
class AlertController {
    private static final int LONGEST_PAGE = 200;

    private final Alerts alerts;
    private final Deliveries deliveries;
    private final CurrentCompany company;

    AlertController(Alerts alerts, Deliveries deliveries, CurrentCompany company) {
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.company = company;
    }

    @GetMapping
    Page<AlertView> list(
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable String vendor,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw RequestProblem.invalid("limit", "The limit must be between 1 and " + LONGEST_PAGE + ".");
        }
        var query = new Query(company.id(), status, vendor);
        var found = alerts.page(query, limit + 1, after == null ? null : position(after));
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(views(page), found.size() > limit ? cursor(page.getLast()) : null);
    }

    @GetMapping("/{id}")
    AlertView get(@PathVariable String id) {
        return AlertId.read(company.id(), id)
                .flatMap(alerts::find)
                .map(this::view)
                .orElseThrow(() -> RequestProblem.unknown("alert", id));
    }

    private AlertView view(Alert alert) {
        return AlertView.of(alert, deliveries.find(company.id(), deliveryIds(alert.summary()).toList()));
    }

    private List<AlertView> views(List<AlertSummary> page) {
        var ids = page.stream().flatMap(AlertController::deliveryIds).toList();
        Map<String, Delivery> known = deliveries.find(company.id(), ids).stream()
                .collect(Collectors.toMap(Delivery::id, Function.identity()));
        return page.stream()
                .map(alert -> AlertView.of(
                        alert, deliveryIds(alert).map(known::get).filter(Objects::nonNull).toList()))
                .toList();
    }

    private static Stream<String> deliveryIds(AlertSummary alert) {
        return alert.recipients().stream().map(recipient -> Delivery.id(alert.id(), recipient));
    }

    private static String cursor(AlertSummary last) {
        return Cursor.encode(last.createdAt() + " " + last.id().value());
    }

    private static Position position(String cursor) {
        var parts = Cursor.decode(cursor).split(" ", 2);
        try {
            return new Position(Instant.parse(parts[0]), parts.length == 2 ? parts[1] : "");
        } catch (DateTimeException notOurs) {
            throw RequestProblem.invalid("after", "This is not a cursor that an earlier page gave as \"next\".");
        }
    }
}
