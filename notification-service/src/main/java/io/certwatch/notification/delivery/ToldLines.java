package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.Recipient;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds which lines of an alert have reached somebody, in a message of the alert's own or in a digest. */
public final class ToldLines {
    private final Deliveries deliveries;

    public ToldLines(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** The keys of the lines. */
    public Set<String> of(Alert alert) {
        var ids = Stream.concat(alert.recipients().stream(), alert.sending().earlier().stream())
                .flatMap(recipient -> ids(alert, recipient))
                .distinct()
                .toList();
        return deliveries.find(alert.id().company(), ids).stream()
                .filter(delivery -> delivery.status() == Delivery.Status.SENT)
                .flatMap(delivery -> keys(delivery, alert))
                .collect(Collectors.toSet());
    }

    /** Of what the recipient may have got of the alert. */
    static Stream<String> ids(Alert alert, Recipient recipient) {
        return Stream.of(Delivery.id(alert.id(), recipient), Delivery.idInDigest(alert.id(), recipient));
    }

    /** Of the lines that the delivery tells. */
    static Stream<String> keys(Delivery delivery, Alert alert) {
        var place = delivery.place();
        return place == null
                ? delivery.portionOf(alert).activeLines().stream().map(AlertLine::key)
                : place.lines().stream();
    }
}
