package io.certwatch.notification.delivery.web;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.DigestsAsOfNow;
import io.certwatch.notification.alert.LineSelection;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.alert.Recipients;
import io.certwatch.notification.delivery.Attempt;
import io.certwatch.notification.delivery.Channel;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.digest.CompleteReminder;
import io.certwatch.notification.vocabulary.ProblemText;
import io.certwatch.platform.text.Sentence;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.web.RequestProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The messages of alerts and notices, as they were sent, or as they would be sent now. */
@Component
class AlertMessages {
    static final String HTML = "text/html;charset=UTF-8";

    private static final MediaType HTML_TYPE = MediaType.parseMediaType(HTML);

    private final Alerts alerts;
    private final Deliveries deliveries;
    private final Recipients recipients;
    private final DigestsAsOfNow digests;
    private final CompleteReminder completeReminder;
    private final Channel channel;
    private final Clock clock;

    AlertMessages(
            Alerts alerts,
            Deliveries deliveries,
            Recipients recipients,
            DigestsAsOfNow digests,
            CompleteReminder completeReminder,
            Channel channel,
            Clock clock) {
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.digests = digests;
        this.completeReminder = completeReminder;
        this.channel = channel;
        this.clock = clock;
    }

    /**
     * The digest's message for a delivery whose lines wait, or waited, for that.
     *
     * @param delivery the id of one; without it the first that was sent, else the first
     */
    MessageView of(Alert alert, @Nullable String delivery) {
        return digestOf(alert, delivery)
                .map(digest -> ownMessageOf(digest, null))
                .orElseGet(() -> ownMessageOf(alert, delivery));
    }

    private Optional<Alert> digestOf(Alert alert, @Nullable String delivery) {
        return delivery == null
                ? Optional.empty()
                : deliveries.find(alert.id().company(), List.of(delivery)).stream()
                        .filter(found -> found.alert().equals(alert.id()))
                        .findFirst()
                        .map(Delivery::place)
                        .flatMap(place -> alerts.find(place.digest()));
    }

    private MessageView ownMessageOf(Alert alert, @Nullable String delivery) {
        var company = alert.id().company();
        var byDelivery = recipientsOf(alert);
        var sent = findSentTimes(company, byDelivery);
        var id = delivery != null
                ? delivery
                : byDelivery.keySet().stream()
                        .filter(sent::containsKey)
                        .findFirst()
                        .orElseGet(() -> byDelivery.firstEntry().getKey());
        var recipient = byDelivery.get(id);
        if (recipient == null) throw RequestProblem.unknown("delivery", id);
        var at = sent.get(id);
        return at == null
                ? asOfNow(alert, recipient, id)
                : deliveries
                        .message(company, id)
                        .map(message -> MessageView.of(id, message, at))
                        .orElseThrow(() -> noMessage(ProblemText.of("problem.message-not-kept")));
    }

    private MessageView asOfNow(Alert alert, Recipient recipient, String delivery) {
        var portion = completeReminder.complete(portionOf(asItIsTold(alert), recipient, delivery));
        if (portion.isWithoutLines()) throw noMessage(ProblemText.of("problem.nothing-left"));
        return MessageView.of(delivery, channel.write(portion, recipient), null);
    }

    private Alert asItIsTold(Alert alert) {
        return alert.isDigestThatWaits() ? digests.asOfNow(alert) : alert;
    }

    /** Of a delivery that is planned what it tells; else all that the recipient is interested in. */
    private Alert portionOf(Alert alert, Recipient recipient, String delivery) {
        return deliveries.find(alert.id().company(), List.of(delivery)).stream()
                .findFirst()
                .map(planned -> planned.portionOf(alert))
                .orElseGet(() -> LineSelection.message(alert, recipient, today(), List.of()));
    }

    private LocalDate today() {
        return ChinaCalendar.dayOf(clock.instant());
    }

    ResponseEntity<String> html(Alert alert, @Nullable String delivery) {
        return ResponseEntity.ok()
                .contentType(HTML_TYPE)
                .body(of(alert, delivery).html());
    }

    /** By the ids of their deliveries; those of earlier sendings last. */
    private SequencedMap<String, Recipient> recipientsOf(Alert alert) {
        var found = alert.recipients().isEmpty() ? recipients.of(alert, today()) : alert.recipients();
        var byDelivery = new LinkedHashMap<String, Recipient>();
        Stream.concat(found.stream(), alert.sending().earlier().stream())
                .forEach(recipient -> byDelivery.put(Delivery.id(alert.id(), recipient), recipient));
        if (byDelivery.isEmpty() || alert.status() == AlertStatus.EMPTY) throw noMessage(reason(alert.status()));
        return byDelivery;
    }

    private static RequestProblem noMessage(Sentence reason) {
        return RequestProblem.of(HttpStatus.NOT_FOUND, "no-message", reason);
    }

    /** When each delivery was last sent, of those that were. */
    private Map<String, Instant> findSentTimes(String company, SequencedMap<String, Recipient> byDelivery) {
        var sent = new HashMap<String, Instant>();
        for (var delivery : deliveries.find(company, List.copyOf(byDelivery.keySet()))) {
            delivery.attempts().stream()
                    .filter(attempt -> attempt.result() == Attempt.Result.SENT)
                    .forEach(attempt -> sent.put(delivery.id(), attempt.at()));
        }
        return sent;
    }

    private static Sentence reason(AlertStatus status) {
        return switch (status) {
            case EMPTY -> ProblemText.of("problem.removed");
            case NO_VENDOR -> ProblemText.of("problem.no-message-vendor");
            default -> ProblemText.of("problem.no-message-contact");
        };
    }
}
