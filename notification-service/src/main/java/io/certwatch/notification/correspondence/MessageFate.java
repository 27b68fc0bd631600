package io.certwatch.notification.correspondence;

import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.delivery.Attempt;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.DeliveryReport;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a message. Whether somebody read it is not.
 *
 * @param at when that happened, or until when it waits; null if neither is known
 * @param words what a mail server said; null if none said anything
 */
public record MessageFate(
        Kind kind, @Nullable Instant at, @Nullable String words) {

    public enum Kind {
        /** A mail server took the message, and none reported that it did not arrive. */
        ACCEPTED,
        CAME_BACK,
        GIVEN_UP,
        WAITING,
        /** What it was about was settled before it was sent. */
        SETTLED_BEFORE,
        /** The recipient was removed, or may get no messages any more, before it was sent. */
        RECIPIENT_GONE,
        /** The vendor has nobody who can be told. */
        NO_CONTACT,
        NO_VENDOR
    }

    /** Of what is told to nobody; null if it was taken back. */
    static @Nullable MessageFate withoutRecipient(AlertStatus status) {
        return switch (status) {
            case NO_CONTACT -> new MessageFate(Kind.NO_CONTACT, null, null);
            case NO_VENDOR -> new MessageFate(Kind.NO_VENDOR, null, null);
            case COLLECTING, PLANNED -> waiting(null);
            case SENT, GIVEN_UP, BOUNCED, EMPTY -> null;
        };
    }

    static MessageFate waiting(@Nullable Instant until) {
        return new MessageFate(Kind.WAITING, until, null);
    }

    /** @param reports about the message, oldest first */
    static MessageFate of(Delivery delivery, List<DeliveryReport> reports) {
        var last = delivery.attempts().isEmpty() ? null : delivery.attempts().getLast();
        return switch (delivery.status()) {
            case SENT -> new MessageFate(Kind.ACCEPTED, at(last), words(last));
            case BOUNCED -> cameBack(last, reports);
            case GIVEN_UP -> new MessageFate(Kind.GIVEN_UP, at(last), words(last));
            case PENDING, IN_DIGEST ->
                new MessageFate(
                        Kind.WAITING,
                        last == null || delivery.due() == null ? delivery.waitsUntil() : delivery.due(),
                        words(last));
            case NOTHING_LEFT -> new MessageFate(Kind.SETTLED_BEFORE, null, null);
            case RECIPIENT_GONE -> new MessageFate(Kind.RECIPIENT_GONE, null, null);
        };
    }

    private static MessageFate cameBack(@Nullable Attempt last, List<DeliveryReport> reports) {
        return reports.stream()
                .filter(report -> report.kind().isEnd())
                .reduce((_, later) -> later)
                .map(report -> new MessageFate(Kind.CAME_BACK, report.at(), report.words()))
                .orElseGet(() -> new MessageFate(Kind.CAME_BACK, at(last), words(last)));
    }

    private static @Nullable Instant at(@Nullable Attempt attempt) {
        return attempt == null ? null : attempt.at();
    }

    private static @Nullable String words(@Nullable Attempt attempt) {
        return attempt == null ? null : attempt.answer();
    }
}
