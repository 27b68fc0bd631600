package io.certwatch.notification.email;

import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.delivery.Delivery;
import jakarta.mail.internet.InternetAddress;

/** Message-IDs (RFC 5322, 3.6.4): those of deliveries follow from alert, contact and sending. */
final class MessageIds {
    private final String domain;

    MessageIds(InternetAddress from) {
        domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
    }

    String of(String id) {
        return "<" + id + "@" + domain + ">";
    }

    /** Stable per sending: mail programs recognise a repeat after a crash, and tell a resend apart. */
    String of(Delivery delivery) {
        return of(delivery.id(), delivery.sending());
    }

    String first(AlertId alert, Recipient recipient) {
        return of(Delivery.id(alert, recipient), 1);
    }

    private String of(String delivery, int sending) {
        return of(sending == 1 ? delivery : delivery + "." + sending);
    }
}
