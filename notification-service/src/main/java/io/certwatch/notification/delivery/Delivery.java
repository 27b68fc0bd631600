package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.LineSelection;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.contact.Contact;
import io.certwatch.notification.delivery.Attempt.Result;
import io.certwatch.notification.delivery.DeliveryOutcome.AddressRefused;
import io.certwatch.notification.delivery.DeliveryOutcome.GivenUp;
import io.certwatch.notification.delivery.DeliveryOutcome.NotTried;
import io.certwatch.notification.delivery.DeliveryOutcome.Sent;
import io.certwatch.notification.delivery.DeliveryOutcome.ServerFault;
import io.certwatch.notification.delivery.DeliveryOutcome.TryLater;
import io.certwatch.platform.time.ChinaCalendar;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of one alert to one recipient.
 *
 * @param sending counted from 1, and further with each resend of the alert
 * @param attempts those of all sendings, oldest first; after many resends the newest only
 * @param apart keys of the lines of the alert that wait for the recipient's digest
 * @param place in a digest; null if the recipient gets, or got, a message of the alert's own
 * @param plannedAt the time for which it was planned first
 * @param due time of the next attempt; during an attempt, the end of the claim; null once settled
 */
@RecordBuilder
public record Delivery(
        String id,
        AlertId alert,
        Recipient recipient,
        int sending,
        Status status,
        List<String> apart,
        @Nullable DigestPlace place,
        List<Attempt> attempts,
        @Nullable Instant due,
        @Nullable String traceparent,
        Instant plannedAt,
        long revision)
        implements DeliveryBuilder.With {

    private static final int ATTEMPTS_KEPT = 100;

    public enum Status {
        PENDING,
        SENT,
        GIVEN_UP,
        /** A mail server had accepted the message, and it came back. */
        BOUNCED,
        /** Its lines wait for a digest, or for the digest to be delivered. */
        IN_DIGEST,
        /** No message: all its lines were closed before. */
        NOTHING_LEFT,
        /** No message: the recipient was removed, or may get no more, while its lines waited. */
        RECIPIENT_GONE
    }

    static Delivery plan(Alert alert, Recipient recipient, List<String> apart, Instant due) {
        return buildPlanned(id(alert.id(), recipient), alert.id(), recipient, due)
                .sending(alert.sending().number())
                .apart(apart)
                .due(due)
                .traceparent(alert.traceparent())
                .build();
    }

    private static DeliveryBuilder buildPlanned(String id, AlertId alert, Recipient recipient, Instant at) {
        return DeliveryBuilder.builder()
                .id(id)
                .alert(alert)
                .recipient(recipient)
                .sending(1)
                .status(Status.PENDING)
                .apart(List.of())
                .attempts(List.of())
                .plannedAt(at)
                .revision(1);
    }

    /** The request to confirm the address of a contact, which belongs to no alert: its id stands for the contact, its address, and since when it waits. */
    static Delivery ofConfirmation(Contact contact, Instant now) {
        var email = contact.details().email().toLowerCase(Locale.ROOT);
        var key = contact.id() + "\n" + email + "\n" + contact.since().toEpochMilli();
        var id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
        var recipient = Recipient.of(contact);
        var request = AlertId.parse(contact.company(), id);
        return buildPlanned(id(request, recipient), request, recipient, now)
                .due(now)
                .build();
    }

    /** What was decided about answers of a contact, which belongs to no alert. @param letter that tells it */
    static Delivery ofDecisions(Contact contact, String letter, Instant now) {
        var recipient = Recipient.of(contact);
        var request = AlertId.parse(contact.company(), letter);
        return buildPlanned(id(request, recipient), request, recipient, now)
                .due(now)
                .build();
    }

    /** Of lines that wait for a digest. */
    static Delivery inDigest(Alert alert, Recipient recipient, DigestPlace place, Instant now) {
        return buildPlanned(idInDigest(alert.id(), recipient), alert.id(), recipient, now)
                .sending(alert.sending().number())
                .status(Status.IN_DIGEST)
                .place(place)
                .traceparent(alert.traceparent())
                .build();
    }

    Delivery in(DigestPlace another) {
        return change(status, another, attempts, null);
    }

    /** Settled without an attempt of its own. */
    Delivery settle(Status settled) {
        return change(settled, place, attempts, null);
    }

    /** The alert as this delivery tells it; the same however often it is repeated. */
    public Alert portionOf(Alert whole) {
        return LineSelection.message(whole, recipient, ChinaCalendar.dayOf(plannedAt), apart);
    }

    boolean tellsAnyOf(Alert whole) {
        return !portionOf(whole).isWithoutLines();
    }

    /** The same delivery for the next sending of the alert. */
    Delivery again(Alert resent, Recipient to, Instant now) {
        return again(resent.sending().number(), to, now);
    }

    Delivery again(int nextSending, Recipient to, Instant now) {
        return with(next -> next.recipient(to)
                .sending(nextSending)
                .status(Status.PENDING)
                .apart(List.of())
                .place(null)
                .attempts(newest(attempts))
                .due(now)
                .plannedAt(now)
                .revision(revision + 1));
    }

    /** Derived from alert and recipient, so that planning is idempotent. */
    public static String id(AlertId alert, Recipient recipient) {
        return id(alert, recipient.contact());
    }

    /** Likewise. @param contact of the recipient */
    public static String id(AlertId alert, String contact) {
        return toId(alert.company() + "\n" + alert.value() + "\n" + contact);
    }

    /** The delivery of what waits for a digest of the recipient. */
    public static String idInDigest(AlertId alert, Recipient recipient) {
        return idInDigest(alert, recipient.contact());
    }

    /** Likewise. @param contact of the recipient */
    public static String idInDigest(AlertId alert, String contact) {
        return toId(alert.company() + "\n" + alert.value() + "\n" + contact + "\ndigest");
    }

    /** @param letter about decisions */
    public static String idOfDecisions(String company, String letter, String contact) {
        return toId(company + "\n" + letter + "\n" + contact);
    }

    private static String toId(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public String company() {
        return alert.company();
    }

    /** Whether nothing is tried yet, because it is planned for a later time or waits for a digest. */
    public boolean waits(Instant now) {
        return (status == Status.IN_DIGEST || status == Status.PENDING && attempts.isEmpty())
                && waitsUntil().isAfter(now);
    }

    /** The time of the digest, or the time for which it was planned. */
    public Instant waitsUntil() {
        return place == null ? plannedAt : place.time().at();
    }

    public boolean isSettled() {
        return status != Status.PENDING && status != Status.IN_DIGEST;
    }

    Delivery after(DeliveryOutcome outcome, Instant now, Retry retry) {
        return switch (outcome) {
            case Sent(var answer) -> settle(Status.SENT, attempt(now, Result.SENT, answer));
            case GivenUp(var answer) -> settle(Status.GIVEN_UP, attempt(now, Result.GIVEN_UP, answer));
            case AddressRefused(var answer) -> settle(Status.GIVEN_UP, attempt(now, Result.GIVEN_UP, answer));
            case TryLater(var answer) -> retryOrGiveUp(attempt(now, Result.TRY_LATER, answer), retry);
            case ServerFault(var answer) -> withoutServer(attempt(now, Result.SERVER_FAULT, answer), retry);
            case NotTried _ -> tryAgain(attempts, now.plus(retry.pause()));
        };
    }

    private Attempt attempt(Instant at, Result result, String answer) {
        return new Attempt(at, result, answer, sending);
    }

    private Delivery retryOrGiveUp(Attempt attempt, Retry retry) {
        var tries = 1 + count(Result.TRY_LATER);
        if (tries >= retry.attempts()) {
            return giveUp(attempt, "Given up after %d attempts: %s".formatted(tries, attempt.answer()));
        }
        return tryAgain(with(attempt), attempt.at().plus(retry.backOff().apply(tries)));
    }

    private Delivery withoutServer(Attempt attempt, Retry retry) {
        if (attempt.at().isAfter(plannedAt.plus(retry.outage()))) {
            return giveUp(
                    attempt, "Given up after %s without a mail server: %s".formatted(retry.outage(), attempt.answer()));
        }
        var wait = retry.backOff().apply(1 + count(Result.SERVER_FAULT));
        return tryAgain(with(attempt), attempt.at().plus(wait));
    }

    private int count(Result result) {
        return (int) attempts.stream()
                .filter(earlier -> earlier.sending() == sending && earlier.result() == result)
                .count();
    }

    private Delivery giveUp(Attempt last, String answer) {
        return settle(Status.GIVEN_UP, attempt(last.at(), Result.GIVEN_UP, answer));
    }

    private Delivery settle(Status settled, Attempt last) {
        return change(settled, place, with(last), null);
    }

    private Delivery tryAgain(List<Attempt> tried, Instant next) {
        return change(status, place, tried, next);
    }

    private Delivery change(
            Status newStatus, @Nullable DigestPlace newPlace, List<Attempt> tried, @Nullable Instant newDue) {
        return with(next -> next.status(newStatus)
                .place(newPlace)
                .attempts(tried)
                .due(newDue)
                .revision(revision + 1));
    }

    private List<Attempt> with(Attempt attempt) {
        var tried = new ArrayList<>(attempts);
        tried.add(attempt);
        return newest(tried);
    }

    private static List<Attempt> newest(List<Attempt> tried) {
        return List.copyOf(tried.subList(Math.max(0, tried.size() - ATTEMPTS_KEPT), tried.size()));
    }
}
