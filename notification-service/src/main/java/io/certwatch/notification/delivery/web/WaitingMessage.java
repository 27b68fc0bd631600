package io.certwatch.notification.delivery.web;

import io.certwatch.notification.delivery.Delivery;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The first message of an alert of which nothing is being sent now. */
record WaitingMessage(Delivery first) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT);

    /** Empty if a message is being sent, or none is left to be sent. */
    static Optional<WaitingMessage> of(Collection<Delivery> ofAlert, Instant now) {
        var unsettled = ofAlert.stream().filter(one -> !one.isSettled()).toList();
        return unsettled.stream().allMatch(one -> one.waits(now))
                ? unsettled.stream()
                        .min(Comparator.comparing(Delivery::waitsUntil))
                        .map(WaitingMessage::new)
                : Optional.empty();
    }

    String sentence() {
        var recipient = first.recipient();
        var what = first.place() == null ? "the morning of " : "the digest of ";
        return "It waits for " + what + recipient.email() + " on "
                + MINUTE.format(first.waitsUntil().atZone(recipient.zone())) + ", and is sent then.";
    }
}
