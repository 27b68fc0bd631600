package io.certwatch.notification.email;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.alert.EarlierAlerts;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.delivery.Delivery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Connects a message with those that told the recipient first of its obligations. A mail program then shows the reminder
 * of an obligation below the message that opened it.
 */
record Threads(EarlierAlerts earlierAlerts, SentDeliveries sentDeliveries, MessageIds ids) {
    /** Keeps the header small; more than one is rare. */
    static final int MOST = 20;

    /** Tells which deliveries have arrived. */
    @FunctionalInterface
    interface SentDeliveries {

        Set<String> among(String company, Collection<String> deliveries);
    }

    /** Message-IDs, oldest first; empty if the message begins a thread. */
    List<String> of(Alert alert, Recipient recipient) {
        var first = isNew(alert) ? new ArrayList<AlertId>() : thatToldFirst(alert, recipient);
        if (alert.sending().number() > 1) {
            first.add(alert.id());
        }
        return first.stream().limit(MOST).map(id -> ids.first(id, recipient)).toList();
    }

    private List<AlertId> thatToldFirst(Alert alert, Recipient recipient) {
        var earlier = earlierAlerts.before(alert, recipient.contact());
        var sent = sentDeliveries.among(
                alert.id().company(),
                earlier.stream().map(one -> Delivery.id(one.alert(), recipient)).toList());
        var untold = new HashSet<>(alert.obligations());
        var first = new ArrayList<AlertId>();
        for (var one : earlier) {
            if (sent.contains(Delivery.id(one.alert(), recipient)) && untold.removeAll(one.obligations())) {
                first.add(one.alert());
            }
        }
        return first;
    }

    /** An obligation that opens was in no message before. */
    private static boolean isNew(Alert alert) {
        return alert.cause().kind() != AlertCause.Kind.FOLLOW_UP
                && alert.activeLines().stream().allMatch(line -> line.news() == News.OPENED);
    }
}
