package io.certwatch.notification.retention;

import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.delivery.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * What is read of an alert to delete it.
 *
 * @param obligations their keys
 * @param deliveryIds of the deliveries that it has or had
 */
record OldAlert(
        String key,
        String company,
        String id,
        Instant createdAt,
        long version,
        Set<String> obligations,
        List<String> deliveryIds) {

    static OldAlert of(Document found) {
        var company = found.getString("company");
        var id = AlertId.parse(company, found.getString("id"));
        return new OldAlert(
                found.getString("_id"),
                company,
                found.getString("id"),
                found.getDate("createdAt").toInstant(),
                found.get("version", Number.class).longValue(),
                all(found, "lines")
                        .map(line -> KnownObligation.key(company, line.getString("obligation")))
                        .collect(Collectors.toSet()),
                contacts(found)
                        .distinct()
                        .flatMap(contact -> Stream.of(Delivery.id(id, contact), Delivery.idInDigest(id, contact)))
                        .toList());
    }

    private static Stream<String> contacts(Document found) {
        var sending = found.get("sending", Document.class);
        var earlier = sending == null ? Stream.<Document>of() : all(sending, "earlier");
        return Stream.concat(all(found, "recipients"), earlier).map(recipient -> recipient.getString("contact"));
    }

    private static Stream<Document> all(Document parent, String list) {
        return parent.getList(list, Document.class, List.of()).stream();
    }

    AlertPlace place() {
        return new AlertPlace(company, createdAt, id);
    }

    /** The keys of the deliveries. */
    List<String> deliveries() {
        return deliveryIds.stream().map(delivery -> company + "/" + delivery).toList();
    }
}
