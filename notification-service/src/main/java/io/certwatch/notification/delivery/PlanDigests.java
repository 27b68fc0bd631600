package io.certwatch.notification.delivery;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.LineSelection;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.alert.WaitingLines;
import io.certwatch.notification.contact.Frequency;
import io.certwatch.notification.digest.DigestTimes;
import io.certwatch.notification.digest.DigestTimes.DigestTime;
import io.certwatch.notification.digest.Digests;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Puts lines and notices that are not urgent into the digests of those who want digests. Each step can be repeated. */
final class PlanDigests {
    private final Alerts alerts;
    private final Deliveries deliveries;
    private final Digests digests;
    private final DigestTimes times;

    public PlanDigests(Alerts alerts, Deliveries deliveries, Digests digests, DigestTimes times) {
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.digests = digests;
        this.times = times;
    }

    /** What waits, as it was stored first: it stays the same however often the alert is planned. */
    List<Delivery> select(Alert alert, Instant now) {
        if (alert.sending().number() > 1) return List.of();
        var withDigest = alert.recipients().stream()
                .filter(recipient -> recipient.frequency() != Frequency.AT_ONCE)
                .toList();
        var wanted = withDigest.stream()
                .flatMap(recipient -> select(alert, recipient, now).stream())
                .toList();
        if (!wanted.isEmpty()) {
            deliveries.plan(wanted);
        }
        return withDigest.isEmpty()
                ? List.of()
                : deliveries.find(
                        alert.id().company(),
                        withDigest.stream()
                                .map(recipient -> Delivery.idInDigest(alert.id(), recipient))
                                .toList());
    }

    /** Takes part in the next digest that is still open. */
    void join(Alert alert, Delivery waiting, Instant now) {
        var joining = waiting;
        while (joining.status() == Delivery.Status.IN_DIGEST && !takesPart(alert, joining)) {
            joining = toNext(alert, joining, now);
        }
    }

    /** What waited for a digest that tells nothing waits for the next one. */
    void moveOn(Alert digest, Instant now) {
        for (var waiting : digests.waiting(digest.id())) {
            alerts.find(waiting.alert())
                    .ifPresent(alert -> deliveries
                            .find(waiting.alert().company(), List.of(waiting.delivery()))
                            .forEach(delivery -> moveOn(digest, alert, delivery, now)));
        }
    }

    private void moveOn(Alert digest, Alert alert, Delivery waiting, Instant now) {
        var moving = waiting;
        while (moving.status() == Delivery.Status.IN_DIGEST
                && Objects.requireNonNull(moving.place()).digest().equals(digest.id())) {
            moving = toNext(alert, moving, now);
        }
        join(alert, moving, now);
    }

    private Delivery toNext(Alert alert, Delivery waiting, Instant now) {
        var recipient = waiting.recipient();
        var place = Objects.requireNonNull(waiting.place());
        var next = place(alert, recipient, times.next(recipient, now, place.time()), place.lines());
        var moved = waiting.in(next);
        return deliveries.replace(waiting, moved) ? moved : read(waiting);
    }

    private boolean takesPart(Alert alert, Delivery waiting) {
        var place = Objects.requireNonNull(waiting.place());
        var digest = digest(alert, waiting.recipient(), place.time(), waiting.plannedAt());
        var keys = Set.copyOf(place.lines());
        var lines = alert.activeLines().stream()
                .filter(line -> keys.contains(line.key()))
                .toList();
        return digests.add(digest, place.time().at(), new WaitingLines(waiting.id(), alert.id(), place.lines()), lines);
    }

    private Optional<Delivery> select(Alert alert, Recipient recipient, Instant now) {
        var lines = LineSelection.waiting(alert, recipient, ChinaCalendar.dayOf(now));
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Delivery.inDigest(
                        alert, recipient, place(alert, recipient, times.next(recipient, now), lines), now));
    }

    private static DigestPlace place(Alert alert, Recipient recipient, DigestTime time, List<String> lines) {
        return new DigestPlace(digest(alert, recipient, time, time.at()).id(), time, lines);
    }

    private static Alert digest(Alert alert, Recipient recipient, DigestTime time, Instant now) {
        return Alert.digest(alert.id().company(), recipient.contact(), alert.vendor(), time.day(), now);
    }

    private Delivery read(Delivery known) {
        return deliveries.find(known.company(), List.of(known.id())).getFirst();
    }
}
