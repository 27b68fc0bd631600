package io.certwatch.notification.followup;

import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.followup.FollowUp.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class InMemoryFollowUps implements FollowUps {
    private final Map<AlertId, FollowUp> byAlert = new LinkedHashMap<>();

    @Override
    public void begin(FollowUp begun) {
        byAlert.putIfAbsent(begun.alert(), begun);
    }

    @Override
    public void remove(AlertId alert) {
        byAlert.computeIfPresent(alert, (_, known) -> known.state() == State.SILENT ? known : null);
    }

    @Override
    public Optional<FollowUp> find(AlertId alert) {
        return Optional.ofNullable(byAlert.get(alert));
    }

    @Override
    public List<FollowUp> due(Instant now, int limit) {
        return byAlert.values().stream()
                .filter(one -> one.due() != null && !one.due().isAfter(now))
                .sorted(Comparator.comparing(FollowUp::due))
                .limit(limit)
                .toList();
    }

    @Override
    public List<String> companiesWithSilentVendors() {
        return silent().map(one -> one.alert().company()).distinct().toList();
    }

    @Override
    public List<String> silentVendors(String company, int limit, @Nullable String after) {
        return silent().filter(one -> one.alert().company().equals(company))
                .map(FollowUp::vendor)
                .filter(vendor -> after == null || vendor.compareTo(after) > 0)
                .distinct()
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public List<FollowUp> silent(String company, String vendor) {
        return silent().filter(one -> one.alert().company().equals(company) && vendor.equals(one.vendor()))
                .toList();
    }

    private Stream<FollowUp> silent() {
        return byAlert.values().stream().filter(one -> one.state() == State.SILENT);
    }

    @Override
    public boolean replace(FollowUp changed) {
        var known = byAlert.get(changed.alert());
        if (known == null || known.version() != changed.version() - 1) {
            return false;
        }
        byAlert.put(changed.alert(), changed);
        return true;
    }
}
