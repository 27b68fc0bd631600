package io.certwatch.notification.delivery.web;

import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.vocabulary.ChinaMinute;
import io.certwatch.notification.vocabulary.ProblemText;
import io.certwatch.platform.text.Sentence;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The first message of an alert of which nothing is being sent now. */
record WaitingMessage(Delivery first) {

    /** Empty if a message is being sent, or none is left to be sent. */
    static Optional<WaitingMessage> of(Collection<Delivery> ofAlert, Instant now) {
        var unsettled = ofAlert.stream().filter(one -> !one.isSettled()).toList();
        return unsettled.stream().allMatch(one -> one.waits(now))
                ? unsettled.stream()
                        .min(Comparator.comparing(Delivery::waitsUntil))
                        .map(WaitingMessage::new)
                : Optional.empty();
    }

    Sentence sentence() {
        var recipient = first.recipient();
        var time = ChinaMinute.of(first.waitsUntil());
        return first.place() == null
                ? ProblemText.of("problem.waits-morning", recipient.email(), time)
                : ProblemText.of("problem.waits-digest", recipient.email(), time);
    }
}
