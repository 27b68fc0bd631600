package io.certwatch.product.aggregate.decision;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Stores decisions as the real store does. */
public final class InMemoryDecisions implements Decisions {

    private final Map<UUID, StoredDecision> filed = new LinkedHashMap<>();

    @Override
    public boolean add(StoredDecision first) {
        var occasion = first.occasion();
        if (occasion != null && filed.values().stream().anyMatch(other -> occasion.equals(other.occasion())))
            return false;
        filed.put(first.decision().id(), first);
        return true;
    }

    @Override
    public boolean replace(StoredDecision next) {
        var known = filed.get(next.decision().id());
        var following = known != null && known.revision() == next.revision() - 1;
        if (following) {
            filed.put(next.decision().id(), next);
        }
        return following;
    }

    @Override
    public Optional<StoredDecision> find(String company, UUID id) {
        return Optional.ofNullable(filed.get(id))
                .filter(one -> one.decision().company().equals(company));
    }

    @Override
    public Map<String, List<Decision>> reaching(String company, Collection<String> keys) {
        return filed.values().stream()
                .filter(one -> one.decision().ending() == null || one.unfinished())
                .map(StoredDecision::decision)
                .filter(decision -> decision.company().equals(company)
                        && keys.contains(decision.extent().key()))
                .collect(groupingBy(decision -> decision.extent().key()));
    }

    @Override
    public List<StoredDecision> search(Search search) {
        var newestFirst = Comparator.comparing(
                        (StoredDecision one) -> one.decision().at())
                .thenComparing(one -> one.decision().id().toString())
                .reversed();
        return filed.values().stream()
                .filter(one -> one.decision().company().equals(search.company()))
                .filter(one -> search.outcome() == null || one.decision().outcome() == search.outcome())
                .filter(one -> search.scope() == null || one.decision().extent().scope() == search.scope())
                .filter(one ->
                        search.entry() == null || one.decision().entry().code().equals(search.entry()))
                .filter(one -> search.standing() == null
                        || search.standing() == (one.decision().ending() == null))
                .filter(one -> search.after() == null || isAfter(one.decision(), search.after()))
                .sorted(newestFirst)
                .limit(search.limit())
                .toList();
    }

    private static boolean isAfter(Decision decision, Place place) {
        return decision.at().isBefore(place.at())
                || decision.at().equals(place.at())
                        && decision.id().toString().compareTo(place.id().toString()) < 0;
    }

    @Override
    public List<StoredDecision> lastDayBefore(LocalDate day, int limit) {
        return standing()
                .filter(one ->
                        one.decision().until() != null && one.decision().until().isBefore(day))
                .limit(limit)
                .toList();
    }

    private Stream<StoredDecision> standing() {
        return filed.values().stream().filter(one -> one.decision().ending() == null);
    }

    @Override
    public List<StoredDecision> findUnfinished(Instant until, int limit) {
        return filed.values().stream()
                .filter(one -> one.work() != null && !one.decision().at().isAfter(until))
                .filter(one -> one.work().again() == null || !one.work().again().isAfter(until))
                .limit(limit)
                .toList();
    }
}
