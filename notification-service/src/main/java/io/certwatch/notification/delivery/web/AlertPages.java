package io.certwatch.notification.delivery.web;

import io.certwatch.notification.alert.AlertSummary;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.Alerts.Position;
import io.certwatch.notification.alert.Alerts.Query;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.DeliveryReport;
import io.certwatch.notification.delivery.DeliveryReports;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.Page;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages of alerts with their deliveries, both to vendors and to stewards. */
@Component
class AlertPages {

    /** A delivery with what was reported about it, oldest report first. */
    record ReportedDelivery(Delivery delivery, List<DeliveryReport> reports) {}

    private final Alerts alerts;
    private final Deliveries deliveries;
    private final DeliveryReports reports;

    AlertPages(Alerts alerts, Deliveries deliveries, DeliveryReports reports) {
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.reports = reports;
    }

    <V> Page<V> page(
            Query query, int limit, @Nullable String after, BiFunction<AlertSummary, List<ReportedDelivery>, V> view) {
        var found = alerts.page(query, limit + 1, after == null ? null : position(after));
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(views(query.company(), page, view), found.size() > limit ? cursor(page.getLast()) : null);
    }

    List<ReportedDelivery> deliveriesOf(AlertSummary alert) {
        return views(alert.id().company(), List.of(alert), (_, found) -> found).getFirst();
    }

    /** Adds to each alert its deliveries, in the order of its recipients, then those to recipients of earlier sendings. */
    private <V> List<V> views(
            String company, List<AlertSummary> page, BiFunction<AlertSummary, List<ReportedDelivery>, V> view) {
        var ids = page.stream().flatMap(AlertPages::ids).toList();
        var reported = reports.of(company, ids).stream().collect(Collectors.groupingBy(DeliveryReport::delivery));
        Map<String, ReportedDelivery> known = deliveries.find(company, ids).stream()
                .map(delivery -> new ReportedDelivery(delivery, reported.getOrDefault(delivery.id(), List.of())))
                .collect(Collectors.toMap(found -> found.delivery().id(), Function.identity()));
        return page.stream()
                .map(alert -> view.apply(
                        alert,
                        ids(alert).map(known::get).filter(Objects::nonNull).toList()))
                .toList();
    }

    private static Stream<String> ids(AlertSummary alert) {
        return Stream.concat(alert.recipients().stream(), alert.sending().earlier().stream())
                .flatMap(recipient ->
                        Stream.of(Delivery.id(alert.id(), recipient), Delivery.idInDigest(alert.id(), recipient)));
    }

    private static String cursor(AlertSummary last) {
        return Cursor.encode(last.createdAt() + " " + last.id().value());
    }

    private static Position position(String cursor) {
        var parts = Cursor.decode(cursor).split(" ", 2);
        try {
            return new Position(Instant.parse(parts[0]), parts.length == 2 ? parts[1] : "");
        } catch (DateTimeException notOurs) {
            throw Cursor.notOurs();
        }
    }
}
