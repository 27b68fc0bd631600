package io.certwatch.notification.alert;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public final class InMemoryObligations implements KnownObligations {
    private final Map<String, KnownObligation> byKey = new HashMap<>();

    @Override
    public synchronized Optional<KnownObligation> find(String company, String id) {
        return Optional.ofNullable(byKey.get(KnownObligation.key(company, id)));
    }

    @Override
    public List<KnownObligation> find(String company, Collection<String> ids) {
        return ids.stream().flatMap(id -> find(company, id).stream()).toList();
    }

    @Override
    public synchronized List<KnownObligation> ofProduct(String company, String sku) {
        return byKey.values().stream()
                .filter(obligation -> obligation.company().equals(company)
                        && obligation.subject().sku().equals(sku))
                .sorted(Comparator.comparing(KnownObligation::key))
                .toList();
    }

    @Override
    public List<KnownObligation> afterProduct(String company, String sku, int products) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized List<KnownObligation> openOf(String company, String vendor, int limit) {
        return byKey.values().stream()
                .filter(obligation -> obligation.company().equals(company) && !obligation.isClosedFor(vendor))
                .sorted(Comparator.comparing(KnownObligation::at)
                        .reversed()
                        .thenComparing(Comparator.comparing(KnownObligation::key)))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<String> companies() {
        return byKey.values().stream().map(KnownObligation::company).distinct().toList();
    }

    @Override
    public synchronized Set<String> entries(String company) {
        return byKey.values().stream()
                .filter(obligation -> obligation.company().equals(company))
                .map(obligation -> obligation.subject().entry())
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized Set<String> vendorsWithOpen(String company, Collection<String> vendors) {
        return byKey.values().stream()
                .filter(obligation -> obligation.company().equals(company)
                        && !obligation.transition().closes())
                .map(KnownObligation::vendor)
                .filter(vendors::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized List<KnownObligation> of(Collection<ObligationChange> changes) {
        return changes.stream()
                .map(ObligationChange::key)
                .distinct()
                .flatMap(key -> Stream.ofNullable(byKey.get(key)))
                .toList();
    }

    @Override
    public synchronized void save(Collection<KnownObligation> all) {
        all.forEach(obligation -> byKey.merge(
                obligation.key(), obligation, (known, news) -> known.revision() > news.revision() ? known : news));
    }
}
