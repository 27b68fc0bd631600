package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.delivery.DeliveryOutcome.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Deliveries for tests, before their first attempt or after a mail server has accepted the message. */
public final class SentDeliveries {
    private SentDeliveries() {}

    /** Returns the id of the delivery. */
    public static String sent(InMemoryDeliveries deliveries, Alert alert, Recipient recipient, Instant now) {
        var id = planned(deliveries, alert, recipient, now);
        accept(deliveries, now);
        return id;
    }

    /** The delivery of an earlier sending goes out once more. */
    public static void sentAgain(InMemoryDeliveries deliveries, Alert resent, Recipient recipient, Instant now) {
        var known = deliveries.withId(Delivery.id(resent.id(), recipient)).orElseThrow();
        deliveries.replace(known, known.again(resent, recipient, now));
        accept(deliveries, now);
    }

    /** Returns the id of the request to confirm the address. */
    public static String askedToConfirm(InMemoryDeliveries requests, Contact contact, Instant now) {
        var request = Delivery.ofConfirmation(contact, now);
        requests.plan(List.of(request));
        accept(requests, now);
        return request.id();
    }

    private static void accept(InMemoryDeliveries deliveries, Instant now) {
        var claimed = deliveries.claim(now, now.plusSeconds(60), 1).getFirst();
        var retry = new Retry(5, _ -> Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofDays(5));
        deliveries.keep(claimed, claimed.delivery().after(new Sent("250 Ok"), now, retry));
    }

    /** Returns the id of the delivery, which no server has accepted yet. */
    public static String planned(InMemoryDeliveries deliveries, Alert alert, Recipient recipient, Instant now) {
        deliveries.plan(List.of(waiting(alert, recipient, now)));
        return Delivery.id(alert.id(), recipient);
    }

    /** A delivery of the whole alert before its first attempt. */
    public static Delivery waiting(Alert alert, Recipient recipient, Instant due) {
        return Delivery.plan(alert, recipient, List.of(), due);
    }
}
