package io.certwatch.notification.checklist;

import io.certwatch.notification.alert.AlertId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

final class InMemoryDueItems implements DueItems {
    private static final Comparator<DueItem> OLDEST_FIRST = Comparator.comparing(DueItem::at);

    private record Stored(KeptItem kept, Instant since) {}

    boolean broken;
    private final Map<String, Stored> byId = new LinkedHashMap<>();

    @Override
    public void add(Collection<DueItem> items, Instant now) {
        items.forEach(item -> byId.putIfAbsent(item.id(), new Stored(new KeptItem(item, null, true), now)));
    }

    private Stream<DueItem> waiting() {
        return byId.values().stream()
                .filter(stored -> stored.kept().waits())
                .map(stored -> stored.kept().item());
    }

    @Override
    public List<String> companiesToTell(Instant before) {
        return waiting()
                .filter(item -> !byId.get(item.id()).since().isAfter(before))
                .map(DueItem::company)
                .distinct()
                .toList();
    }

    @Override
    public List<DueItem> toTell(String company, int limit) {
        return waiting()
                .filter(item -> item.company().equals(company))
                .sorted(OLDEST_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public void settle(Collection<DueItem> items, AlertId alert) {
        if (broken) {
            throw new IllegalStateException("stopped");
        }
        items.forEach(item -> byId.computeIfPresent(
                item.id(), (_, stored) -> new Stored(new KeptItem(item, alert, false), stored.since())));
    }

    @Override
    public List<KeptItem> of(String company, String item, int limit) {
        return byId.values().stream()
                .map(Stored::kept)
                .filter(kept -> kept.item().company().equals(company)
                        && kept.item().item().equals(item))
                .sorted(Comparator.comparing(KeptItem::item, OLDEST_FIRST).reversed())
                .limit(limit)
                .toList();
    }
}
