package io.certwatch.notification.correspondence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.correspondence.ProductMessage.About;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.Delivery.Status;
import io.certwatch.notification.delivery.DeliveryReport;
import io.certwatch.notification.delivery.DeliveryReports;
import io.certwatch.notification.delivery.DigestPlace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds who was to be told of each product by alerts, in messages of their own and in digests. */
record AlertMessagesOfProducts(Deliveries deliveries, DeliveryReports reports) {

    /** @return lists that can be extended, by SKU */
    Map<String, List<ProductMessage>> of(String company, List<Alert> alerts) {
        var planned = find(company, alerts.stream().flatMap(AlertMessagesOfProducts::ids));
        var digests = find(company, planned.values().stream().flatMap(delivery -> digestOf(delivery).stream()));
        var said =
                reports
                        .of(
                                company,
                                Stream.of(planned, digests)
                                        .flatMap(some -> some.keySet().stream())
                                        .toList())
                        .stream()
                        .collect(groupingBy(DeliveryReport::delivery));
        var fates = new Fates(digests, said);
        var messages = new HashMap<String, List<ProductMessage>>();
        for (var alert : alerts) {
            messagesOf(alert, planned, fates)
                    .forEach(told -> messages.computeIfAbsent(told.sku(), _ -> new ArrayList<>())
                            .add(told.message()));
        }
        return messages;
    }

    private record Told(String sku, ProductMessage message) {

        static Told of(Alert alert, AlertLine line, @Nullable Recipient recipient, int sending, MessageFate fate) {
            return new Told(
                    line.product().sku(),
                    new ProductMessage(
                            line.obligation(),
                            alert.id().value(),
                            alert.vendor(),
                            recipient,
                            About.of(alert.cause(), line.news()),
                            line.entry().name(),
                            alert.createdAt(),
                            sending,
                            fate));
        }
    }

    private record Fates(Map<String, Delivery> digests, Map<String, List<DeliveryReport>> reports) {

        MessageFate of(Delivery delivery) {
            var place = delivery.place();
            var isOver = delivery.status() == Status.NOTHING_LEFT || delivery.status() == Status.RECIPIENT_GONE;
            return place == null || isOver ? ofMessage(delivery) : inDigest(delivery, place);
        }

        private MessageFate inDigest(Delivery delivery, DigestPlace place) {
            return digestOf(delivery)
                    .map(digests::get)
                    .map(this::ofMessage)
                    .orElseGet(() -> MessageFate.waiting(place.time().at()));
        }

        private MessageFate ofMessage(Delivery delivery) {
            return MessageFate.of(delivery, reports.getOrDefault(delivery.id(), List.of()));
        }
    }

    private static List<Told> messagesOf(Alert alert, Map<String, Delivery> planned, Fates fates) {
        if (alert.recipients().isEmpty() && alert.sending().earlier().isEmpty()) {
            var fate = MessageFate.withoutRecipient(alert.status());
            return fate == null
                    ? List.of()
                    : alert.activeLines().stream()
                            .map(line -> Told.of(alert, line, null, 1, fate))
                            .toList();
        }
        return ids(alert)
                .distinct()
                .flatMap(id -> Stream.ofNullable(planned.get(id)))
                .flatMap(delivery -> lines(delivery, alert).stream()
                        .map(line ->
                                Told.of(alert, line, delivery.recipient(), delivery.sending(), fates.of(delivery))))
                .toList();
    }

    private static Collection<AlertLine> lines(Delivery delivery, Alert alert) {
        var place = delivery.place();
        return place == null
                ? delivery.portionOf(alert).activeLines()
                : alert.activeLines().stream()
                        .filter(line -> place.lines().contains(line.key()))
                        .toList();
    }

    private static Stream<String> ids(Alert alert) {
        return Stream.concat(alert.recipients().stream(), alert.sending().earlier().stream())
                .flatMap(recipient ->
                        Stream.of(Delivery.id(alert.id(), recipient), Delivery.idInDigest(alert.id(), recipient)));
    }

    /** The delivery of the digest in which its lines are told. */
    private static Optional<String> digestOf(Delivery delivery) {
        return Optional.ofNullable(delivery.place()).map(place -> Delivery.id(place.digest(), delivery.recipient()));
    }

    private Map<String, Delivery> find(String company, Stream<String> ids) {
        var wanted = ids.distinct().toList();
        return wanted.isEmpty()
                ? Map.of()
                : deliveries.find(company, wanted).stream().collect(toMap(Delivery::id, Function.identity()));
    }
}
