package io.certwatch.notification.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

public final class InMemoryDeliveries implements Deliveries {
    private final Map<String, Delivery> byId = new LinkedHashMap<>();
    private final Map<String, String> claims = new LinkedHashMap<>();
    private final Map<String, WrittenMessage> messages = new LinkedHashMap<>();
    public final List<DeliverySettled> news = new ArrayList<>();

    @Override
    public synchronized void plan(List<Delivery> planned) {
        planned.forEach(delivery -> byId.putIfAbsent(key(delivery), delivery));
    }

    @Override
    public synchronized boolean replace(Delivery settled, Delivery after) {
        return byId.replace(key(settled), settled, after);
    }

    @Override
    public synchronized boolean replace(Delivery settled, DeliverySettled next) {
        return replace(settled, next.delivery()) && news.add(next);
    }

    @Override
    public synchronized List<Delivery> find(String company, Collection<String> ids) {
        return ids.stream()
                .map(id -> byId.get(company + "/" + id))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public synchronized Optional<Delivery> withId(String id) {
        return byId.values().stream()
                .filter(delivery -> delivery.id().equals(id))
                .findFirst();
    }

    @Override
    public synchronized Optional<WrittenMessage> message(String company, String id) {
        return Optional.ofNullable(messages.get(company + "/" + id));
    }

    @Override
    public synchronized List<Claimed> claim(Collection<Delivery> wanted, Instant now, Instant until) {
        var claim = UUID.randomUUID().toString();
        return wanted.stream()
                .map(delivery -> byId.get(key(delivery)))
                .filter(delivery -> delivery.due() != null && !delivery.due().isAfter(now))
                .map(delivery -> claimed(delivery, claim, until))
                .toList();
    }

    @Override
    public synchronized List<Claimed> claim(Instant now, Instant until, int limit) {
        var claim = UUID.randomUUID().toString();
        var due = byId.values().stream()
                .filter(delivery -> delivery.due() != null && !delivery.due().isAfter(now))
                .sorted(Comparator.comparing(Delivery::due))
                .limit(limit)
                .toList();
        return due.stream().map(delivery -> claimed(delivery, claim, until)).toList();
    }

    @Override
    public synchronized boolean keep(Claimed claimed, Delivery after) {
        if (!claimed.claim().equals(claims.get(key(after)))) {
            return false;
        }
        claims.remove(key(after));
        byId.put(key(after), after);
        return true;
    }

    @Override
    public synchronized boolean keep(Claimed claimed, DeliverySettled settled) {
        if (!keep(claimed, settled.delivery())) {
            return false;
        }
        if (settled.message() != null) {
            messages.put(key(settled.delivery()), settled.message());
        }
        return news.add(settled);
    }

    @Override
    public synchronized Optional<Instant> oldestPending() {
        return byId.values().stream()
                .filter(delivery -> !delivery.isSettled())
                .map(Delivery::plannedAt)
                .min(Comparator.naturalOrder());
    }

    private Claimed claimed(Delivery delivery, String claim, Instant until) {
        var held = new Delivery(
                delivery.id(),
                delivery.alert(),
                delivery.recipient(),
                delivery.sending(),
                delivery.status(),
                delivery.apart(),
                delivery.place(),
                delivery.attempts(),
                until,
                delivery.traceparent(),
                delivery.plannedAt(),
                delivery.revision());
        byId.put(key(delivery), held);
        claims.put(key(delivery), claim);
        return new Claimed(held, claim, until);
    }

    private static String key(Delivery delivery) {
        return delivery.company() + "/" + delivery.id();
    }
}
