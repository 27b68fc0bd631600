package io.certwatch.notification.delivery.email;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.alert.EarlierAlerts;
import io.certwatch.notification.alert.Recipient;
import java.util.List;
import java.util.stream.Stream;

/**
 * Connects a message with those that told the recipient first of its obligations. A mail program then shows the reminder
 * of an obligation below the message that opened it.
 */
final class Threads {
    /** Keeps the header small; more than one is rare. */
    static final int MOST = 20;

    private final EarlierAlerts earlierAlerts;
    private final MessageIds ids;

    Threads(EarlierAlerts earlierAlerts, MessageIds ids) {
        this.earlierAlerts = earlierAlerts;
        this.ids = ids;
    }

    /** Message-IDs, oldest first; empty if the message begins a thread. */
    List<String> of(Alert alert, Recipient recipient) {
        var firsts = isNewToAll(alert)
                ? Stream.<String>of()
                : earlierAlerts.thatFirstTold(recipient.contact(), alert).stream()
                        .map(first -> ids.first(first, recipient));
        var before = alert.sending().number() > 1 ? Stream.of(ids.first(alert.id(), recipient)) : Stream.<String>of();
        return Stream.concat(firsts, before).limit(MOST).toList();
    }

    /** An obligation that opens was in no message before. */
    private static boolean isNewToAll(Alert alert) {
        return alert.activeLines().stream().allMatch(line -> line.news() == News.OPENED);
    }
}
