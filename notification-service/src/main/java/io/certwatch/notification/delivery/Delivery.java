package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.delivery.Attempt.Result;
import io.certwatch.notification.delivery.DeliveryOutcome.GivenUp;
import io.certwatch.notification.delivery.DeliveryOutcome.NotTried;
import io.certwatch.notification.delivery.DeliveryOutcome.Sent;
import io.certwatch.notification.delivery.DeliveryOutcome.TryLater;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of one alert to one recipient.
 *
 * @param sending counted from 1, and further with each resend of the alert
 * @param attempts those of all sendings, oldest first; after many resends the newest only
 * @param due time of the next attempt; during an attempt, the end of the claim; null once settled
 */
public record Delivery(
        String id,
        AlertId alert,
        Recipient recipient,
        int sending,
        Status status,
        List<Attempt> attempts,
        @Nullable Instant due,
        @Nullable String traceparent,
        Instant plannedAt,
        long revision) {

    private static final int ATTEMPTS_KEPT = 100;

    public enum Status {
        PENDING,
        SENT,
        GIVEN_UP
    }

    static Delivery plan(Alert alert, Recipient recipient, Instant now) {
        return new Delivery(
                id(alert.id(), recipient),
                alert.id(),
                recipient,
                alert.sending().number(),
                Status.PENDING,
                List.of(),
                now,
                alert.traceparent(),
                now,
                1);
    }

    /** The same delivery for the next sending of the alert. */
    Delivery again(Alert resent, Recipient to, Instant now) {
        var kept = attempts.subList(Math.max(0, attempts.size() - ATTEMPTS_KEPT), attempts.size());
        return new Delivery(
                id,
                alert,
                to,
                resent.sending().number(),
                Status.PENDING,
                List.copyOf(kept),
                now,
                traceparent,
                now,
                revision + 1);
    }

    /** Derived from alert and recipient, so that planning is idempotent. */
    public static String id(AlertId alert, Recipient recipient) {
        var key = alert.company() + "\n" + alert.value() + "\n" + recipient.contact();
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public String company() {
        return alert.company();
    }

    public boolean isSettled() {
        return status != Status.PENDING;
    }

    Delivery after(DeliveryOutcome outcome, Instant now, Retry retry) {
        return switch (outcome) {
            case Sent(var answer) -> settle(Status.SENT, attempt(now, Result.SENT, answer));
            case GivenUp(var answer) -> settle(Status.GIVEN_UP, attempt(now, Result.GIVEN_UP, answer));
            case TryLater(var answer) -> failed(attempt(now, Result.TRY_LATER, answer), retry);
            case NotTried _ -> tryAgain(attempts, now.plus(retry.pause()));
        };
    }

    private Attempt attempt(Instant at, Result result, String answer) {
        return new Attempt(at, result, answer, sending);
    }

    private Delivery failed(Attempt attempt, Retry retry) {
        var tries = (int) attempts.stream()
                        .filter(earlier -> earlier.sending() == sending)
                        .count()
                + 1;
        if (tries >= retry.attempts()) {
            var answer = "Given up after %d attempts: %s".formatted(tries, attempt.answer());
            return settle(Status.GIVEN_UP, attempt(attempt.at(), Result.GIVEN_UP, answer));
        }
        return tryAgain(with(attempt), attempt.at().plus(retry.backOff().apply(tries)));
    }

    private Delivery settle(Status settled, Attempt last) {
        return new Delivery(
                id, alert, recipient, sending, settled, with(last), null, traceparent, plannedAt, revision + 1);
    }

    private Delivery tryAgain(List<Attempt> tried, Instant next) {
        return new Delivery(id, alert, recipient, sending, status, tried, next, traceparent, plannedAt, revision + 1);
    }

    private List<Attempt> with(Attempt attempt) {
        var tried = new ArrayList<>(attempts);
        tried.add(attempt);
        return List.copyOf(tried);
    }
}
