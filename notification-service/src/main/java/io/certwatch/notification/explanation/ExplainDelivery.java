package io.certwatch.notification.explanation;

import static io.certwatch.notification.explanation.ExplanationStep.ofPassed;
import static io.certwatch.notification.explanation.ExplanationStep.ofStopped;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.delivery.Attempt;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.DeliveryReport;
import io.certwatch.notification.delivery.DeliveryReports;
import io.certwatch.notification.delivery.DigestPlace;
import io.certwatch.notification.explanation.ExplanationStep.Kind;
import io.certwatch.notification.vocabulary.ChinaMinute;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Explains what became of one line, or notice, of an alert for one recipient. */
record ExplainDelivery(Deliveries deliveries, DeliveryReports reports, InstantSource clock) {

    /**
     * @param key of the line or notice
     * @param planned the deliveries of the alert to the recipient: of a message of its own, and of a digest
     */
    List<ExplanationStep> of(Alert alert, String key, Recipient recipient, List<Delivery> planned) {
        if (planned.isEmpty()) return List.of(ofStopped(Kind.ATTEMPT, "explanation.attempt.begins"));
        var own = planned.stream()
                .filter(delivery -> delivery.place() == null && tells(delivery, alert, key))
                .findFirst();
        if (own.isPresent()) return attempts(own.get());
        return planned.stream()
                .filter(delivery -> delivery.place() != null)
                .findFirst()
                .map(delivery -> digest(delivery, recipient))
                .orElseGet(
                        () -> List.of(ofStopped(Kind.PREFERENCES, "explanation.preferences.other", recipient.name())));
    }

    private static boolean tells(Delivery delivery, Alert alert, String key) {
        return delivery.portionOf(alert).keys().contains(key);
    }

    private List<ExplanationStep> digest(Delivery delivery, Recipient recipient) {
        var place = delivery.place();
        if (place == null) return List.of();
        var at = ChinaMinute.of(place.time().at());
        return switch (delivery.status()) {
            case NOTHING_LEFT -> List.of(ofStopped(Kind.DIGEST, "explanation.digest.nothing-left", at));
            case RECIPIENT_GONE -> List.of(ofStopped(Kind.DIGEST, "explanation.digest.recipient-gone", at));
            case PENDING, IN_DIGEST, SENT, GIVEN_UP, BOUNCED -> {
                var message = message(place, recipient, delivery);
                yield message.isEmpty()
                        ? List.of(ofStopped(Kind.DIGEST, "explanation.digest.waits", at))
                        : Stream.concat(
                                        Stream.of(ofPassed(Kind.DIGEST, "explanation.digest.sent", at)),
                                        attempts(message.get()).stream())
                                .toList();
            }
        };
    }

    /** The delivery of the digest itself, once it is planned. */
    private Optional<Delivery> message(DigestPlace place, Recipient recipient, Delivery waiting) {
        return deliveries.find(waiting.company(), List.of(Delivery.id(place.digest(), recipient))).stream()
                .findFirst();
    }

    private List<ExplanationStep> attempts(Delivery delivery) {
        var steps = new ArrayList<ExplanationStep>();
        var last = delivery.attempts().isEmpty() ? null : delivery.attempts().getLast();
        if (last == null) {
            return List.of(
                    delivery.waits(clock.instant())
                            ? ofStopped(
                                    Kind.ATTEMPT, "explanation.attempt.morning", ChinaMinute.of(delivery.plannedAt()))
                            : withoutAttempt(delivery));
        }
        steps.add(ofPassed(
                Kind.ATTEMPT, "explanation.attempt.made", delivery.attempts().size(), ChinaMinute.of(last.at())));
        steps.add(answer(delivery, last));
        if (delivery.status() == Delivery.Status.BOUNCED) {
            steps.add(cameBack(delivery, last));
        }
        return steps;
    }

    private ExplanationStep cameBack(Delivery delivery, Attempt accepted) {
        var report = reports.of(delivery.company(), List.of(delivery.id())).stream()
                .filter(one -> one.kind().isEnd())
                .reduce((_, later) -> later);
        return ofStopped(
                Kind.ANSWER,
                "explanation.answer.bounced",
                ChinaCalendar.dayOf(report.map(DeliveryReport::at).orElse(accepted.at())),
                report.map(DeliveryReport::words).orElse(""));
    }

    private static ExplanationStep withoutAttempt(Delivery delivery) {
        return switch (delivery.status()) {
            case NOTHING_LEFT -> ofStopped(Kind.ATTEMPT, "explanation.attempt.nothing-left");
            case RECIPIENT_GONE -> ofStopped(Kind.ATTEMPT, "explanation.attempt.recipient-gone");
            case PENDING, IN_DIGEST, SENT, GIVEN_UP, BOUNCED -> ofStopped(Kind.ATTEMPT, "explanation.attempt.none");
        };
    }

    private static ExplanationStep answer(Delivery delivery, Attempt last) {
        return switch (delivery.status()) {
            case SENT, BOUNCED -> ofPassed(Kind.ANSWER, "explanation.answer.accepted", last.answer());
            case GIVEN_UP -> ofStopped(Kind.ANSWER, "explanation.answer.refused", last.answer());
            case PENDING, IN_DIGEST, NOTHING_LEFT, RECIPIENT_GONE -> {
                var next = delivery.due();
                yield next == null
                        ? ofStopped(Kind.ANSWER, "explanation.answer.later", last.answer())
                        : ofStopped(Kind.ANSWER, "explanation.answer.again", last.answer(), ChinaMinute.of(next));
            }
        };
    }
}
