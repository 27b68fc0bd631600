package io.certwatch.notification.vendoranswer;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Keeps decisions in memory, all of them waiting until they are settled. */
public final class InMemoryVendorDecisions implements VendorDecisions {
    final Map<String, VendorDecision> kept = new LinkedHashMap<>();
    private final Map<String, String> letters = new HashMap<>();
    private final Set<String> settled = new HashSet<>();

    @Override
    public void keep(List<VendorDecision> decided, Instant now) {
        decided.forEach(decision -> kept.putIfAbsent(decision.key(), decision));
    }

    @Override
    public List<Kept> waiting(Instant since, int limit) {
        return list(_ -> true);
    }

    @Override
    public List<Kept> waiting(String company, String contact) {
        return list(one -> one.company().equals(company) && one.contact().equals(contact));
    }

    @Override
    public void assign(List<VendorDecision> told, String letter) {
        told.forEach(one -> letters.put(one.key(), letter));
    }

    @Override
    public void settle(List<VendorDecision> told) {
        told.forEach(one -> settled.add(one.key()));
    }

    @Override
    public List<Answered> aboutAny(String company, Collection<String> obligations, Instant before) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<VendorDecision> ofLetter(String company, String letter) {
        return kept.values().stream()
                .filter(one -> one.company().equals(company) && letter.equals(letters.get(one.key())))
                .toList();
    }

    private List<Kept> list(Predicate<VendorDecision> wanted) {
        return kept.values().stream()
                .filter(one -> !settled.contains(one.key()) && wanted.test(one))
                .map(one -> new Kept(one, letters.get(one.key())))
                .toList();
    }
}
